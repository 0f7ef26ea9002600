using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onsite.Server.Hosting;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Tests;

/// <summary>The server as it ships, on a port of the loopback, with the sample content, an empty data folder and a page.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    public const string Page = """<!doctype html><html><head><meta name="csp-nonce" content="" /></head><body>Onsite's page</body></html>""";

    private readonly WebApplication _app;
    private readonly string _folder;

    private ServerHost(WebApplication app, string folder, string databasePath, CapturedLog log)
    {
        _app = app;
        _folder = folder;
        Log = log;
        DatabasePath = databasePath;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
        Client.DefaultRequestHeaders.Add("X-Onsite", "1");
    }

    /// <summary>A client that sends the header of Onsite's own pages.</summary>
    public HttpClient Client { get; }

    public Uri Address { get; }

    public string DatabasePath { get; }

    public CapturedLog Log { get; }

    /// <summary>The server's store, opened beside it.</summary>
    public SqliteAttemptStore Store => new(SqliteDatabase.Open(DatabasePath));

    /// <summary>Starts a server.</summary>
    /// <param name="change">Changes a copy of the sample content before it is read.</param>
    /// <param name="withPages">Whether the front end is built.</param>
    /// <param name="map">Adds endpoints.</param>
    /// <param name="model">The language model that may be asked.</param>
    /// <param name="patience">How long it is waited for.</param>
    /// <param name="simulations">The limits of simulations.</param>
    /// <param name="warmsUp">Whether it runs scenarios after its start.</param>
    /// <param name="services">Puts something else in place of what the server is made of.</param>
    public static async Task<ServerHost> StartAsync(Action<string>? change = null, bool withPages = true, Action<WebApplication>? map = null, ModelEndpoint? model = null, TimeSpan? patience = null, SimulationLimits? simulations = null, bool warmsUp = false, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("onsite-server-").FullName;
        var content = Path.Combine(AppContext.BaseDirectory, "Samples");
        if (change is not null)
        {
            content = CopyTo(content, Path.Combine(folder, "content"));
            change(content);
        }

        var web = Path.Combine(folder, "web");
        if (withPages)
        {
            Directory.CreateDirectory(Path.Combine(web, "assets"));
            await File.WriteAllTextAsync(Path.Combine(web, "index.html"), Page);
            await File.WriteAllTextAsync(Path.Combine(web, "theme.js"), "// theme");
            await File.WriteAllTextAsync(Path.Combine(web, "assets", "main-0123abcd.js"), "// main");
        }

        var log = new CapturedLog();
        var options = new ServerOptions { DataFolder = Path.Combine(folder, "data"), ContentFolder = content, WebFolder = web, Port = 0, Model = model, Assist = new() { Patience = patience ?? TimeSpan.FromSeconds(45) }, Simulations = simulations ?? new(), WarmsUp = warmsUp };
        var app = ServerApplication.Build(options, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Onsite.Server", LogLevel.Debug);
            builder.Logging.AddProvider(log);
            services?.Invoke(builder.Services);
        });
        map?.Invoke(app);
        app.Prepare();
        await app.StartAsync();
        return new ServerHost(app, folder, options.DatabasePath, log);
    }

    public async Task<JsonElement> GetAsync(string path) => await (await Client.GetAsync(path)).ShouldBeJsonAsync(200);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        Client.SendAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) });

    /// <summary>Starts an attempt at the slow query and gives its id.</summary>
    public async Task<string> StartAttemptAsync(string mode = "coached", string level = "senior", string slug = "one-slow-query")
    {
        var detail = await (await SendAsync(HttpMethod.Post, "/api/attempts", new { slug, level, mode })).ShouldBeJsonAsync(201);
        return detail.GetProperty("summary").GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> SaveAsync(string id, string text, int revision = 1, double activeSeconds = 30) =>
        SendAsync(HttpMethod.Put, $"/api/attempts/{id}/draft", new { text, activeSeconds, revision });

    public Task<HttpResponseMessage> SubmitAsync(string id, string text, int revision = 1) =>
        SendAsync(HttpMethod.Post, $"/api/attempts/{id}/submit", new { text, activeSeconds = 90.5, revision });

    /// <summary>Starts an attempt and hands it in.</summary>
    public async Task<string> SubmittedAsync(string text)
    {
        var id = await StartAttemptAsync();
        (await SubmitAsync(id, text)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        using (var connection = SqliteDatabase.Open(DatabasePath).Connect())
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
