using System.Text.Json;

namespace Onsite.Server.Tests.Features.Studio;

public sealed class ScenarioEndpointsTests : StudioTests
{
    [Fact]
    public async Task List_Sample_SaysWhatIsToBeDesigned()
    {
        var scenario = (await Server.GetAsync("/api/scenarios")).EnumerateArray().ShouldHaveSingleItem();

        (scenario.Text("slug"), scenario.Text("title"), scenario.Text("level"), scenario.Number("system"), scenario.Number("objectives")).ShouldBe((Slug, "Reports on Monday", "senior", 10, 2));
        (scenario.GetProperty("peakRate").GetDouble(), scenario.GetProperty("budget").GetDouble(), scenario.GetProperty("attempted").GetBoolean()).ShouldBe((100, 200, false));
    }

    [Fact]
    public async Task List_DesignBegun_SaysSo()
    {
        await PostAsync("/api/designs", new { scenario = Slug, title = "Mine", text = "x" });

        (await Server.GetAsync("/api/scenarios"))[0].GetProperty("attempted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Find_Sample_HasEverythingButAnswers()
    {
        var scenario = await Server.GetAsync($"/api/scenarios/{Slug}");

        scenario.Text("brief").ShouldStartWith("Every Monday morning");
        scenario.Text("briefHtml").ShouldStartWith("<p>Every Monday morning");
        scenario.Number("clarificationCount").ShouldBe(1);
        scenario.Items("estimates").ShouldHaveSingleItem().GetProperty("within").GetDouble().ShouldBe(2);
        var operation = scenario.Items("operations").ShouldHaveSingleItem();
        (operation.Text("name"), operation.Text("kind"), operation.GetProperty("responseBytes").GetDouble()).ShouldBe(("show", "read", 20_000));
        var part = scenario.Items("profile").ShouldHaveSingleItem();
        (part.GetProperty("seconds").GetDouble(), part.GetProperty("from").GetDouble(), part.GetProperty("to").GetDouble()).ShouldBe((30, 100, 100));
        scenario.Items("faults").Select(f => f.GetString()).ShouldBe(["at: 10 s, for: 5 s, crash: 1 of reports"]);
        scenario.Items("objectives").Select(o => o.GetString()).ShouldBe(["show p99 ≤ 500 ms", "show availability ≥ 90 %"]);
        scenario.GetRawText().ShouldNotContain("A hundred a second");
        scenario.GetRawText().ShouldNotContain("* 1 h");
    }

    [Fact]
    public async Task Reference_NoDesignOfOnesOwn_IsNotShown() =>
        await (await Server.SendAsync(HttpMethod.Get, $"/api/scenarios/{Slug}/reference")).ShouldBeProblemAsync(409, "reference-not-yet");

    [Fact]
    public async Task Reference_DesignBegun_IsShownWithItsReason()
    {
        await PostAsync("/api/designs", new { scenario = Slug, title = "Mine", text = "x" });

        var reference = await Server.GetAsync($"/api/scenarios/{Slug}/reference");

        reference.Text("text").ShouldContain("title: Three processes");
        reference.Text("why").ShouldNotBeEmpty();
    }

    /// <summary>What is given to begin with lacks a way in, and nothing else.</summary>
    [Fact]
    public async Task Find_Starter_IsADesignThatLacksOnlyItsParts()
    {
        var starter = (await Server.GetAsync($"/api/scenarios/{Slug}")).Text("starter");

        var check = await (await PostAsync("/api/designs/check", new { scenario = Slug, text = starter })).ShouldBeJsonAsync(200);

        check.GetProperty("graph").Items("components").ShouldHaveSingleItem().Text("kind").ShouldBe("clients");
        check.Items("diagnostics").Select(d => d.Text("code")).ShouldAllBe(code => code == "no-entry" || code == "unknown-name");
    }

    [Theory]
    [InlineData("GET", "/api/scenarios/none", null)]
    [InlineData("POST", "/api/scenarios/none/clarify", """{"question": "x"}""")]
    [InlineData("POST", "/api/scenarios/none/estimates", """{"answers": []}""")]
    [InlineData("POST", "/api/designs/check", """{"scenario": "none", "text": ""}""")]
    [InlineData("POST", "/api/designs", """{"scenario": "none", "title": "x", "text": ""}""")]
    [InlineData("GET", "/api/designs?scenario=none", null)]
    [InlineData("POST", "/api/simulations", """{"scenario": "none", "text": ""}""")]
    [InlineData("POST", "/api/simulations/explain", """{"scenario": "none", "text": ""}""")]
    public async Task Any_UnknownScenario_IsNotFound(string method, string path, string? body) =>
        await (await Server.SendAsync(new HttpMethod(method), path, body is null ? null : JsonSerializer.Deserialize<JsonElement>(body))).ShouldBeProblemAsync(404, "scenario-not-found");

    [Theory]
    [InlineData("What is the peak traffic?", true)]
    [InlineData("How many reports are there per second?", true)]
    [InlineData("May I use Rust?", false)]
    public async Task Clarify_Question_IsAnsweredWhereItIsKnown(string question, bool matched)
    {
        var answer = await (await PostAsync($"/api/scenarios/{Slug}/clarify", new { question })).ShouldBeJsonAsync(200);

        answer.GetProperty("matched").GetBoolean().ShouldBe(matched);
        answer.GetProperty("answer").GetString().ShouldBe(matched ? "A hundred a second between eight and nine." : null);
    }

    [Fact]
    public async Task Clarify_Novel_IsRefused() =>
        await (await PostAsync($"/api/scenarios/{Slug}/clarify", new { question = new string('x', 1001) })).ShouldBeProblemAsync(422, "out-of-range");

    /// <summary>A hundred a second for an hour are 360,000.</summary>
    [Fact]
    public async Task Estimates_Sheet_IsHeldToTheTruth()
    {
        var answers = new object[] { new { index = 0, text = "100/s * 60 min" }, new { index = 0, text = "1M" }, new { index = 0, text = "lots" }, new { index = 0, text = "3 GB" } };

        var views = (await (await PostAsync($"/api/scenarios/{Slug}/estimates", new { answers })).ShouldBeJsonAsync(200)).EnumerateArray().ToList();

        views.Select(v => v.Text("verdict")).ShouldBe(["within", "off", "unreadable", "unreadable"]);
        (views[0].GetProperty("value").GetDouble(), views[0].Text("unit"), views[0].Text("text"), views[0].GetProperty("factor").GetDouble()).ShouldBe((360_000, "", "360k", 1));
        views[1].GetProperty("truth").GetDouble().ShouldBe(360_000);
        views[2].GetProperty("truth").ValueKind.ShouldBe(JsonValueKind.Null);
        views[3].Text("problem").ShouldBe("3 GB is an amount of data; asked for is a plain number.");
    }

    [Theory]
    [InlineData("""{"answers": [{"index": 1, "text": "1"}]}""")]
    [InlineData("""{"answers": [{"index": -1, "text": "1"}]}""")]
    [InlineData("""{"answers": [null]}""")]
    public async Task Estimates_StrayAnswer_IsOutOfRange(string body) =>
        await (await PostAsync($"/api/scenarios/{Slug}/estimates", JsonSerializer.Deserialize<JsonElement>(body))).ShouldBeProblemAsync(422, "out-of-range");
}
