using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Onsite.Server.Hosting;
using Onsite.Storage;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Tests.Hosting;

public sealed class ServerApplicationTests : ServerTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/theme.js")]
    [InlineData("/api/home")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz")]
    [InlineData("/openapi/v1.json")]
    public async Task Get_AnyAddress_HasSecurityHeaders(string path) => CheckHeaders(await Server.Client.GetAsync(path));

    [Fact]
    public async Task Get_SomethingThatFails_TellsTheLogAndNobodyElse()
    {
        await using var server = await ServerHost.StartAsync(map: app => app.MapGet("/api/fail", string () => throw new InvalidOperationException("the reason")));

        var response = await server.Client.GetAsync("/api/fail");

        await response.ShouldBeProblemAsync(500, "internal-error");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("the reason");
        CheckHeaders(response);
        server.Log.Lines.ShouldContain(l => l.Contains("the reason"));
    }

    [Fact]
    public async Task Get_Api_IsKeptInNoCache() => (await Server.Client.GetAsync("/api/home")).Headers.CacheControl!.NoStore.ShouldBeTrue();

    [Fact]
    public async Task Get_Api_IsCompressedWhereItIsAskedFor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/questions");
        request.Headers.Add("Accept-Encoding", "br");

        (await Server.Client.SendAsync(request)).Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Fact]
    public async Task Health_StoreAnswers_IsHealthy() =>
        (await Server.GetAsync("/healthz")).ToString().ShouldBe("""{"status":"healthy","checks":{"store":"healthy"}}""");

    [Fact]
    public async Task Health_StoreDoesNotAnswer_IsUnhealthy()
    {
        await using (var connection = SqliteDatabase.Open(Server.DatabasePath).Connect())
        {
            await new SqliteCommand("drop table settings", connection).ExecuteNonQueryAsync();
        }

        (await (await Server.Client.GetAsync("/healthz")).ShouldBeJsonAsync(503)).Text("status").ShouldBe("unhealthy");
    }

    [Fact]
    public async Task OpenApi_Document_IsTheOneTheFrontEndIsBuiltOn()
    {
        var served = await Server.GetAsync("/openapi/v1.json");
        using var kept = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "web", "openapi.json")));

        served.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldBe(kept.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name));
        served.GetProperty("components").ToString().ShouldBe(kept.RootElement.GetProperty("components").ToString(), StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Build_Settings_AreNotTakenFromTheWorkingFolder()
    {
        using var app = Build(Server.DatabasePath);

        app.Environment.ContentRootPath.ShouldBe(AppContext.BaseDirectory);
    }

    [Fact]
    public void Prepare_DataFolderThatCannotBeUsed_SaysWhy()
    {
        using var app = Build("/proc/onsite");

        Should.Throw<StorageException>(app.Prepare).Message.ShouldContain("/proc/onsite");
    }

    [Fact]
    public async Task Start_PortTaken_Throws()
    {
        using var app = Build(Path.GetDirectoryName(Server.DatabasePath)!, Server.Address.Port);

        await Should.ThrowAsync<IOException>(() => app.StartAsync());
    }

    private static WebApplication Build(string dataFolder, int port = 0) =>
        ServerApplication.Build(new ServerOptions { DataFolder = dataFolder, ContentFolder = Path.Combine(AppContext.BaseDirectory, "Samples"), WebFolder = "none", Port = port });

    private static void CheckHeaders(HttpResponseMessage response)
    {
        (string Name, string Value)[] expected =
        [
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ];
        foreach (var (name, value) in expected)
        {
            response.Headers.GetValues(name).ShouldBe([value]);
        }

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'self'; script-src 'self'; style-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.Contains("Server").ShouldBeFalse();
    }
}
