using System.Text.Json;
using Onsite.Practice.Rounds;
using Onsite.Practice.Tests.Fakes;
using Onsite.Server.Tests.Features.Studio;

namespace Onsite.Server.Tests.Features.Rounds;

public sealed class RoundEndpointsTests : RoundTests
{
    [Fact]
    public async Task Plan_IsToldWithItsStages()
    {
        var plan = await Server.GetAsync("/api/design-round");

        plan.Items("stages").Select(s => (s.Text("stage"), s.Number("mostMinutes"))).ShouldBe([("clarify", 5), ("estimate", 6), ("high-level", 7), ("deep-dive", 8), ("trade-offs", 9)]);
        plan.Number("minutes").ShouldBe(35);
        plan.GetProperty("shares").GetProperty("talk").GetDouble().ShouldBe(20);
        plan.Items("stages")[0].Items("nudges").ShouldHaveSingleItem().Text("if").ShouldBe("nothing-noted");
    }

    [Fact]
    public async Task Start_Scenario_BeginsARoundWithADesign()
    {
        var round = await StartAsync();

        var summary = round.GetProperty("summary");
        (summary.Text("scenario"), summary.Text("title"), summary.Text("level"), summary.Text("stage"), summary.Number("targetSeconds")).ShouldBe((Slug, "Reports on Monday", "senior", "clarify", 2100));
        foreach (var notYet in new[] { "submittedAt", "rating", "score", "runPassed" })
        {
            summary.GetProperty(notYet).ValueKind.ShouldBe(JsonValueKind.Null, notYet);
        }

        round.Items("stages").Select(s => s.Text("notes")).ShouldBe(Enumerable.Repeat(string.Empty, 5));
        round.Items("estimates").Count.ShouldBe(1);
        (await Server.GetAsync($"/api/designs/{round.Text("designId")}")).Text("text").ShouldContain("kind: clients");
        (await Server.GetAsync($"/api/rounds/{summary.Text("id")}")).GetRawText().ShouldBe(round.GetRawText());
    }

    [Fact]
    public async Task Start_LevelThatIsAsked_IsThatOfTheRound() => (await StartAsync(new { scenario = Slug, level = "staff" })).GetProperty("summary").Text("level").ShouldBe("staff");

    [Theory]
    [InlineData("""{"scenario": "nobody"}""", 404, "scenario-not-found")]
    [InlineData("""{"scenario": "monday-reports", "level": "mid"}""", 422, "level-not-asked")]
    [InlineData("""{"scenario": "monday-reports", "level": "principal"}""", 400, "bad-request")]
    [InlineData("""{"scenario": "monday-reports", "designId": "nothing"}""", 404, "design-not-found")]
    [InlineData("""{"scenario": null}""", 400, "bad-request")]
    [InlineData("{}", 400, "bad-request")]
    public async Task Start_NotToBeHad_IsAProblem(string body, int status, string type) =>
        await (await Server.SendAsync(HttpMethod.Post, "/api/rounds", JsonSerializer.Deserialize<JsonElement>(body))).ShouldBeProblemAsync(status, type);

    [Fact]
    public async Task List_Rounds_AreThoseOfTheScenario()
    {
        var ids = new[] { await StartedAsync(), await StartedAsync() };
        await Store.AddAsync(SampleRounds.Judged("old", "s-gone"), default);

        (await Server.GetAsync("/api/rounds")).EnumerateArray().Select(r => r.Text("id")).Order().ShouldBe(new[] { ids[0], ids[1], "old" }.Order());
        (await Server.GetAsync($"/api/rounds?scenario={Slug}")).EnumerateArray().Select(r => r.Text("id")).ShouldBe(ids, ignoreOrder: true);
        await (await Server.Client.GetAsync("/api/rounds?scenario=nobody")).ShouldBeProblemAsync(404, "scenario-not-found");
    }

    [Fact]
    public async Task Find_ScenarioGone_ShowsWhatIsKept()
    {
        await Store.AddAsync(SampleRounds.Judged("old", "s-gone"), default);

        var round = await Server.GetAsync("/api/rounds/old");

        (round.GetProperty("summary").GetProperty("scenario").ValueKind, round.GetProperty("summary").Text("title")).ShouldBe((JsonValueKind.Null, "s-gone"));
        round.Items("stages").Single(s => s.Text("stage") == "high-level").Text("notes").ShouldBe(SampleRounds.Said);
        await (await AskAsync("old", "Why?")).ShouldBeProblemAsync(409, "round-already-submitted");
    }

    [Fact]
    public async Task Save_ThenFind_IsWhatWasTyped()
    {
        var id = await StartedAsync();

        var saved = await (await SaveAsync(id, Typed("a note 😀\r\n", stage: "deep-dive", estimates: ["3 * 4 MB"]))).ShouldBeJsonAsync(200);

        saved.Number("revision").ShouldBe(2);
        var round = await Server.GetAsync($"/api/rounds/{id}");
        var stage = round.Items("stages").Single(s => s.Text("stage") == "deep-dive");
        (stage.Text("notes"), stage.GetProperty("activeSeconds").GetDouble()).ShouldBe(("a note 😀\r\n", 61.5));
        (round.Number("revision"), round.Items("estimates")[0].GetString(), round.GetProperty("summary").Text("stage"), round.GetProperty("summary").Number("activeSeconds")).ShouldBe((2, "3 * 4 MB", "deep-dive", 61));
    }

    [Fact]
    public async Task Save_InTwoWindows_LosesNeitherText()
    {
        var id = await StartedAsync();
        await SaveAsync(id, Typed("first window"));

        var problem = await (await SaveAsync(id, Typed("second window"))).ShouldBeProblemAsync(409, "round-conflict");

        var kept = problem.GetProperty("round");
        (kept.Number("revision"), kept.Items("stages")[0].Text("notes"), kept.GetProperty("summary").Text("level")).ShouldBe((2, "first window", "senior"));
        await (await SaveAsync(id, Typed("first window"))).ShouldBeJsonAsync(200);
        await (await SaveAsync(id, Typed("second window", revision: 2))).ShouldBeJsonAsync(200);
    }

    [Theory]
    [InlineData("""{"stage": "clarify", "stages": [null], "estimates": [], "answers": [], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "clarify", "stages": [], "estimates": [null], "answers": [], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "clarify", "stages": [], "estimates": [], "answers": [null], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "clarify", "stages": [{"stage": "clarify", "notes": "a", "activeSeconds": 1}, {"stage": "clarify", "notes": "b", "activeSeconds": 1}], "estimates": [], "answers": [], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "clarify", "stages": [], "estimates": ["1", "2"], "answers": [], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "clarify", "stages": [], "estimates": [], "answers": [{"id": "p1", "answer": "x"}], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "clarify", "stages": [], "estimates": [], "answers": [{"id": "p1", "answer": "x"}, {"id": "p1", "answer": "y"}], "revision": 1}""", 422, "out-of-range")]
    [InlineData("""{"stage": "nap", "stages": [], "estimates": [], "answers": [], "revision": 1}""", 400, "bad-request")]
    [InlineData("""{"stage": 1, "stages": [], "estimates": [], "answers": [], "revision": 1}""", 400, "bad-request")]
    [InlineData("""{"stage": "clarify", "stages": null, "estimates": [], "answers": [], "revision": 1}""", 400, "bad-request")]
    [InlineData("""{"stage": "clarify", "stages": [{"stage": "clarify", "notes": null, "activeSeconds": 1}], "estimates": [], "answers": [], "revision": 1}""", 400, "bad-request")]
    [InlineData("""{"stage": "clarify", "stages": [], "estimates": [], "answers": []}""", 400, "bad-request")]
    public async Task Save_WhatCannotBeKept_IsAProblemAndChangesNothing(string body, int status, string type)
    {
        var id = await StartedAsync();
        var before = await Server.GetAsync($"/api/rounds/{id}");
        var typed = JsonSerializer.Deserialize<JsonElement>(body);

        await (await SaveAsync(id, typed)).ShouldBeProblemAsync(status, type);
        await (await SubmitAsync(id, typed)).ShouldBeProblemAsync(status, type);

        (await Server.GetAsync($"/api/rounds/{id}")).GetRawText().ShouldBe(before.GetRawText());
    }

    [Fact]
    public async Task Save_TooLong_SaysWhichAndHowMuch()
    {
        var id = await StartedAsync();

        (await (await SaveAsync(id, Typed(new string('x', DesignRound.MaximumNotes + 1)))).ShouldBeProblemAsync(413, "round-text-too-long")).Text("detail").ShouldStartWith("What was noted in the stage 'clarify' has 40,001 characters");
        await (await SaveAsync(id, Typed(estimates: [new string('1', DesignRound.MaximumEstimate + 1)]))).ShouldBeProblemAsync(413, "round-text-too-long");
    }

    [Theory]
    [InlineData(-1e300, 0)]
    [InlineData(1e300, 604800)]
    public async Task Save_TimeThatCannotBe_IsBounded(double seconds, int kept)
    {
        var id = await StartedAsync();

        await (await SaveAsync(id, new { stage = "clarify", stages = new[] { new { stage = "clarify", notes = string.Empty, activeSeconds = seconds } }, estimates = Array.Empty<string>(), answers = Array.Empty<object>(), revision = 1 })).ShouldBeJsonAsync(200);

        (await Server.GetAsync($"/api/rounds/{id}")).GetProperty("summary").Number("activeSeconds").ShouldBe(kept);
    }

    [Fact]
    public async Task Ask_Questions_AreKeptWithWhatWasSaid()
    {
        var id = await StartedAsync();

        var known = await (await AskAsync(id, "How many reports a second at peak traffic?")).ShouldBeJsonAsync(200);
        var unknown = await (await AskAsync(id, "Which color?")).ShouldBeJsonAsync(200);

        (known.Text("answer"), unknown.GetProperty("answer").ValueKind).ShouldBe(("A hundred a second between eight and nine.", JsonValueKind.Null));
        (await Server.GetAsync($"/api/rounds/{id}")).Items("exchanges").Select(e => e.Text("question")).ShouldBe(["How many reports a second at peak traffic?", "Which color?"]);
        await (await AskAsync(id, " ")).ShouldBeProblemAsync(422, "out-of-range");
        await (await AskAsync(id, new string('x', 1001))).ShouldBeProblemAsync(422, "out-of-range");
    }

    /// <summary>A hundred a second for an hour are 360,000: nothing of what comes back lets anybody read that.</summary>
    [Theory]
    [InlineData("100/s * 60 min", "360k", true)]
    [InlineData("1e6", "1M", true)]
    [InlineData("36k", "36k", true)]
    [InlineData("35k", "35k", false)]
    [InlineData("100 million", "100M", false)]
    public async Task Estimates_BeforeHandIn_TellTheOrderOfMagnitudeAndNotTheTruth(string written, string read, bool inOrder)
    {
        var id = await StartedAsync();

        var reading = (await (await EstimateAsync(id, written)).ShouldBeJsonAsync(200)).EnumerateArray().ShouldHaveSingleItem();

        (reading.Text("text"), reading.GetProperty("inOrder").GetBoolean()).ShouldBe((read, inOrder));
        reading.EnumerateObject().Select(p => p.Name).ShouldBe(["index", "text", "inOrder", "problem"]);
        reading.GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("lots")]
    [InlineData("3 GB")]
    [InlineData("10 / 0")]
    public async Task Estimates_WhatCannotBeCompared_SayWhy(string written)
    {
        var id = await StartedAsync();

        var reading = (await (await EstimateAsync(id, written)).ShouldBeJsonAsync(200)).EnumerateArray().ShouldHaveSingleItem();

        reading.GetProperty("inOrder").ValueKind.ShouldBe(JsonValueKind.Null);
        reading.Text("problem").ShouldNotBeEmpty();
        reading.Text("problem").ShouldNotContain("360");
    }

    /// <summary>What a round is held to is not told in another window either, until the round is handed in.</summary>
    [Fact]
    public async Task Studio_WhileARoundIsOpen_KeepsTruthAndReference()
    {
        var id = await DrawnAsync();
        var sheet = new { answers = new[] { new { index = 0, text = "1" } } };

        var held = (await (await Server.SendAsync(HttpMethod.Post, $"/api/scenarios/{Slug}/estimates", sheet)).ShouldBeJsonAsync(200))[0];
        (held.Text("verdict"), held.GetProperty("truth").ValueKind, held.GetProperty("truthText").ValueKind, held.GetProperty("factor").ValueKind).ShouldBe(("off", JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null));
        await (await Server.Client.GetAsync($"/api/scenarios/{Slug}/reference")).ShouldBeProblemAsync(409, "reference-not-yet");

        (await (await SubmitAsync(id, Typed("A cache takes the reads."))).AllEventsAsync())[^1].Name.ShouldBe("judged");

        (await (await Server.SendAsync(HttpMethod.Post, $"/api/scenarios/{Slug}/estimates", sheet)).ShouldBeJsonAsync(200))[0].GetProperty("truth").GetDouble().ShouldBe(360_000);
        (await Server.GetAsync($"/api/scenarios/{Slug}/reference")).Text("text").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Levels_Scenario_TellWhatEachChanges()
    {
        var levels = (await Server.GetAsync($"/api/design-round/{Slug}/levels")).EnumerateArray().ToList();

        levels.Select(l => (l.Text("level"), l.GetProperty("isOwn").GetBoolean())).ShouldBe([("senior", true), ("staff", false)]);
        levels.ShouldAllBe(l => l.Number("points") > 0);
        levels.Select(l => string.Join(", ", l.Items("ratings").Select(r => $"{r.Text("rating")} from {r.Number("percent")}"))).ShouldBe(["hire from 60, strong-hire from 80", "hire from 65"]);
        await (await Server.Client.GetAsync("/api/design-round/nobody/levels")).ShouldBeProblemAsync(404, "scenario-not-found");
    }

    [Fact]
    public async Task Delete_Round_IsGoneAndItsDesignStays()
    {
        var round = await StartAsync();
        var id = round.GetProperty("summary").Text("id");

        (await Server.SendAsync(HttpMethod.Delete, $"/api/rounds/{id}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);

        await Server.GetAsync($"/api/designs/{round.Text("designId")}");
        await (await Server.Client.GetAsync($"/api/rounds/{id}")).ShouldBeProblemAsync(404, "round-not-found");
    }

    [Fact]
    public async Task Any_UnknownRound_IsNotFound()
    {
        const string Id = "unknown";

        await (await SaveAsync(Id, Typed())).ShouldBeProblemAsync(404, "round-not-found");
        await (await SubmitAsync(Id, Typed())).ShouldBeProblemAsync(404, "round-not-found");
        await (await AskAsync(Id, "Why?")).ShouldBeProblemAsync(404, "round-not-found");
        await (await ProbeAsync(Id)).ShouldBeProblemAsync(404, "round-not-found");
        await (await EstimateAsync(Id, "1")).ShouldBeProblemAsync(404, "round-not-found");
        await (await Server.SendAsync(HttpMethod.Delete, $"/api/rounds/{Id}")).ShouldBeProblemAsync(404, "round-not-found");
        await (await Server.Client.GetAsync($"/api/rounds/{Id}/scorecard")).ShouldBeProblemAsync(404, "round-not-found");
        await (await Server.Client.GetAsync($"/api/rounds/{Id}/run")).ShouldBeProblemAsync(404, "round-not-found");
    }

    [Fact]
    public async Task Home_Rounds_AreTheOneToGoOnWithAndThoseHandedIn()
    {
        await Store.AddAsync(SampleRounds.Judged("old", "s-gone"), default);
        await Store.AddAsync(SampleRounds.Open("gone", "s-gone"), default);
        var open = await StartedAsync();

        var home = await Server.GetAsync("/api/home");

        home.GetProperty("openRound").Text("id").ShouldBe(open);
        home.Items("recentRounds").Select(r => (r.Text("id"), r.Text("rating"))).ShouldBe([("old", "no-hire")]);
    }

    private Task<HttpResponseMessage> EstimateAsync(string id, string text) => Server.SendAsync(HttpMethod.Post, $"/api/rounds/{id}/estimates", new { answers = new[] { new { index = 0, text } } });
}
