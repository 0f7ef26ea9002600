using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace Onsite.Server.Tests.Hosting;

/// <summary>What other sites that are open in the same browser can do: nothing.</summary>
public sealed class CrossSiteGuardTests : ServerTests
{
    private static readonly object Start = new { slug = "one-slow-query", level = "senior", mode = "coached" };

    [Theory]
    [InlineData("/api/attempts")]
    [InlineData("/API/attempts")]
    [InlineData("/Api/Attempts/")]
    [InlineData("/%61pi/attempts")]
    public async Task Post_WithoutTheHeader_IsRefused(string path)
    {
        using var client = new HttpClient { BaseAddress = Server.Address };

        await (await client.PostAsync(path, JsonContent.Create(Start))).ShouldBeProblemAsync(403, "cross-site");

        (await Server.GetAsync("/api/attempts")).Number("total").ShouldBe(0);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("nonsense")]
    [InlineData("http://localhost.evil.example")]
    public async Task Post_FromAnotherOrigin_IsRefused(string origin) => await (await SendAsync(HttpMethod.Post, "/api/attempts", origin)).ShouldBeProblemAsync(403, "cross-site");

    [Fact]
    public async Task Change_WithoutTheHeader_IsRefusedWhateverTheMethod()
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        foreach (var (method, path) in new[] { (HttpMethod.Put, "/api/settings"), (HttpMethod.Delete, "/api/attempts/x"), (HttpMethod.Post, "/api/attempts/x/submit"), (HttpMethod.Patch, "/api/settings"), (HttpMethod.Options, "/api/settings") })
        {
            await (await client.SendAsync(new HttpRequestMessage(method, path))).ShouldBeProblemAsync(403, "cross-site");
        }
    }

    [Fact]
    public async Task Post_FromItsOwnOrigin_IsServed() => (await SendAsync(HttpMethod.Post, "/api/attempts", Server.Address.GetLeftPart(UriPartial.Authority))).StatusCode.ShouldBe(HttpStatusCode.Created);

    [Fact]
    public async Task Options_Preflight_IsAnsweredToNobody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/attempts");
        request.Headers.Add("Origin", "http://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "x-onsite");

        var response = await Server.Client.SendAsync(request);

        response.IsSuccessStatusCode.ShouldBeFalse();
        response.Headers.ShouldNotContain(h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_FromAnotherOrigin_IsNotSharedWithIt()
    {
        var response = await SendAsync(HttpMethod.Get, "/api/home", "http://evil.example");

        response.Headers.ShouldNotContain(h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("/hubs/live")]
    [InlineData("/HUBS/live")]
    public async Task Hub_FromAnotherOrigin_IsRefused(string path)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://evil.example");
        socket.Options.CollectHttpResponseDetails = true;

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://{Server.Address.Authority}{path}"), CancellationToken.None));

        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await (await SendAsync(HttpMethod.Post, path + "/negotiate?negotiateVersion=1", "http://evil.example")).ShouldBeProblemAsync(403, "cross-site");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.7")]
    public async Task Get_UnknownHost_IsRefused(string host)
    {
        foreach (var path in new[] { "/", "/api/home", "/healthz", "/hubs/live" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            var response = await Server.Client.SendAsync(request);
            (await response.ShouldBeProblemAsync(400, "unknown-host")).Text("detail").ShouldContain(host);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Get_HostOfTheLoopback_IsServed(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/home");
        request.Headers.Host = host;

        (await Server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string origin)
    {
        var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : JsonContent.Create(Start) };
        request.Headers.Add("Origin", origin);
        return Server.Client.SendAsync(request);
    }
}
