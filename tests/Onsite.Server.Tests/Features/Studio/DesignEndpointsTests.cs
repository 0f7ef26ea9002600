using System.Text.Json;

namespace Onsite.Server.Tests.Features.Studio;

public sealed class DesignEndpointsTests : StudioTests
{
    [Fact]
    public async Task Start_ThenFind_IsWhatWasTyped()
    {
        var design = await StartAsync("id: [unfinished 😀");

        var found = await Server.GetAsync($"/api/designs/{design.Text("id")}");

        (found.Text("text"), found.Text("title"), found.Text("scenario"), found.Number("revision")).ShouldBe(("id: [unfinished 😀", "Mine", Slug, 1));
    }

    [Fact]
    public async Task Save_InTwoWindows_LosesNeitherText()
    {
        var id = (await StartAsync()).Text("id");

        var saved = await (await SaveAsync(id, "first window", 1)).ShouldBeJsonAsync(200);
        var problem = await (await SaveAsync(id, "second window", 1)).ShouldBeProblemAsync(409, "design-conflict");

        saved.Number("revision").ShouldBe(2);
        (problem.Text("text"), problem.Text("yours"), problem.Number("revision"), problem.Text("title")).ShouldBe(("first window", "second window", 2, "Mine"));
        await (await SaveAsync(id, "second window", 2)).ShouldBeJsonAsync(200);
        (await Server.GetAsync($"/api/designs/{id}")).Text("text").ShouldBe("second window");
    }

    /// <summary>A text that was saved is in the database, whatever becomes of the process.</summary>
    [Fact]
    public async Task Save_Text_IsReadByWhoeverOpensTheDatabase()
    {
        var id = (await StartAsync()).Text("id");
        await SaveAsync(id, "kept", 1);

        (await new Onsite.Storage.Sqlite.SqliteDesignStore(Onsite.Storage.Sqlite.SqliteDatabase.Open(Server.DatabasePath)).FindAsync(id, default)).ShouldNotBeNull().Text.ShouldBe("kept");
    }

    [Fact]
    public async Task Versions_AfterASave_HaveWhatWasThere()
    {
        var id = (await StartAsync("one")).Text("id");
        await SaveAsync(id, "two", 1);

        var version = (await Server.GetAsync($"/api/designs/{id}/versions")).EnumerateArray().ShouldHaveSingleItem();

        (version.Number("revision"), version.Text("text")).ShouldBe((1, "one"));
    }

    [Fact]
    public async Task Fork_NowAndEarlier_AreDesignsOfTheirOwn()
    {
        var id = (await StartAsync("one")).Text("id");
        await SaveAsync(id, "two", 1);

        var copy = await (await PostAsync($"/api/designs/{id}/fork", new { })).ShouldBeJsonAsync(201);
        var earlier = await (await Server.SendAsync(HttpMethod.Post, $"/api/designs/{id}/fork?revision=1")).ShouldBeJsonAsync(201);

        (copy.Text("text"), copy.Text("forkedFrom"), copy.Text("title")).ShouldBe(("two", id, "Mine (copy)"));
        earlier.Text("text").ShouldBe("one");
        (await Server.GetAsync($"/api/designs?scenario={Slug}")).GetArrayLength().ShouldBe(3);
        await (await Server.SendAsync(HttpMethod.Post, $"/api/designs/{id}/fork?revision=9")).ShouldBeProblemAsync(404, "design-not-found");
    }

    [Fact]
    public async Task Delete_Design_IsGone()
    {
        var id = (await StartAsync()).Text("id");

        ((int)(await Server.SendAsync(HttpMethod.Delete, $"/api/designs/{id}")).StatusCode).ShouldBe(204);

        await (await Server.SendAsync(HttpMethod.Delete, $"/api/designs/{id}")).ShouldBeProblemAsync(404, "design-not-found");
        (await Server.GetAsync("/api/designs")).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/versions")]
    [InlineData("POST", "/fork")]
    public async Task Any_UnknownDesign_IsNotFound(string method, string rest) =>
        await (await Server.SendAsync(new HttpMethod(method), "/api/designs/none" + rest)).ShouldBeProblemAsync(404, "design-not-found");

    [Fact]
    public async Task Save_TooLongOrNameless_IsRefusedAndLeavesWhatWasThere()
    {
        var id = (await StartAsync("one")).Text("id");

        await (await SaveAsync(id, new string('x', 400_001), 1)).ShouldBeProblemAsync(413, "design-too-long");
        await (await Server.SendAsync(HttpMethod.Put, $"/api/designs/{id}", new { text = "two", title = " ", revision = 1 })).ShouldBeProblemAsync(422, "bad-design-title");
        (await Server.GetAsync($"/api/designs/{id}")).Text("text").ShouldBe("one");
    }

    [Fact]
    public async Task Start_FromAnotherSite_IsRefused()
    {
        using var stranger = new HttpClient { BaseAddress = Server.Address };

        await (await stranger.PostAsync("/api/designs", new StringContent("{}"))).ShouldBeProblemAsync(403, "cross-site");
        await (await stranger.PostAsync("/api/simulations", new StringContent("{}"))).ShouldBeProblemAsync(403, "cross-site");
    }

    private async Task<JsonElement> StartAsync(string text = "one") => await (await PostAsync("/api/designs", new { scenario = Slug, title = "Mine", text })).ShouldBeJsonAsync(201);

    private Task<HttpResponseMessage> SaveAsync(string id, string text, int revision) => Server.SendAsync(HttpMethod.Put, $"/api/designs/{id}", new { text, title = "Mine", revision });
}
