using System.Net;
using System.Text.RegularExpressions;

namespace Onsite.Server.Tests.Hosting;

public sealed partial class WebPagesTests : ServerTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/questions/one-slow-query")]
    [InlineData("/attempts/0123/scorecard?compareWith=4567")]
    [InlineData("/apiary")]
    public async Task Get_AddressOfAPage_IsThePageWithANonceOfItsOwn(string path)
    {
        var (first, second) = (await NonceAsync(path), await NonceAsync(path));

        first.ShouldNotBe(second);
        Convert.FromBase64String(first).Length.ShouldBeGreaterThanOrEqualTo(16);
    }

    [Theory]
    [InlineData("/assets/main-0123abcd.js", "public, max-age=31536000, immutable")]
    [InlineData("/theme.js", "no-cache")]
    public async Task Get_File_IsCachedByItsName(string path, string cache)
    {
        var response = await Server.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.ToString().ShouldBe(cache == "no-cache" ? cache : "public, max-age=31536000, immutable");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [Theory]
    [InlineData("/assets/gone.js")]
    [InlineData("/../data/onsite.db")]
    [InlineData("/%2e%2e/data/onsite.db")]
    [InlineData("/..%2fdata%2fonsite.db")]
    public async Task Get_FileThatIsNotThere_IsAProblem(string path) => await (await Server.Client.GetAsync(path)).ShouldBeProblemAsync(404, "no-such-address");

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/API/nothing")]
    [InlineData("/api/nothing.json")]
    [InlineData("/api")]
    [InlineData("/api/questions/a/b")]
    [InlineData("/hubs/nothing")]
    public async Task Get_UnknownRouteOfTheApi_IsAProblemAndNotThePage(string path)
    {
        await (await Server.Client.GetAsync(path)).ShouldBeProblemAsync(404, "no-such-address");

        using var asBrowser = new HttpRequestMessage(HttpMethod.Get, path);
        asBrowser.Headers.Add("Accept", "text/html");
        (await (await Server.Client.SendAsync(asBrowser)).Content.ReadAsStringAsync()).ShouldNotContain("Onsite's page");
    }

    [Theory]
    [InlineData("POST", "/api/nothing", 404, "no-such-address")]
    [InlineData("POST", "/questions", 404, "no-such-address")]
    [InlineData("DELETE", "/api/home", 405, "method-not-allowed")]
    [InlineData("PUT", "/api/questions", 405, "method-not-allowed")]
    public async Task Send_OtherMethod_IsAProblem(string method, string path, int status, string type) => await (await Server.SendAsync(new HttpMethod(method), path)).ShouldBeProblemAsync(status, type);

    [Fact]
    public async Task Get_PagesNotBuilt_SaysHowTo()
    {
        await using var server = await ServerHost.StartAsync(withPages: false);

        (await server.Client.GetStringAsync("/")).ShouldContain("Its pages are not built");
        await (await server.Client.GetAsync("/questions")).ShouldBeProblemAsync(404, "no-such-address");
        (await server.GetAsync("/api/home")).Number("questions").ShouldBe(2);
    }

    [GeneratedRegex("name=\"csp-nonce\" content=\"(?<nonce>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex NonceInPage();

    [GeneratedRegex("style-src 'self' 'nonce-(?<nonce>[^']*)';", RegexOptions.None, 1000)]
    private static partial Regex NonceInHeader();

    private async Task<string> NonceAsync(string path)
    {
        var response = await Server.Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("Onsite's page");
        var nonce = NonceInPage().Match(html).Groups["nonce"].Value;
        NonceInHeader().Match(response.Headers.GetValues("Content-Security-Policy").Single()).Groups["nonce"].Value.ShouldBe(nonce);
        return nonce;
    }
}
