using System.Text.Json;
using Onsite.Practice.Tests.Fakes;
using Onsite.Server.Tests.Features.Studio;

namespace Onsite.Server.Tests.Features.Rounds;

public sealed class RoundScorecardTests : RoundTests
{
    [Fact]
    public async Task Scorecard_JudgedRound_HasEverythingThatShowsIt()
    {
        var id = await SubmittedAsync();

        var card = await Server.GetAsync($"/api/rounds/{id}/scorecard");

        (card.Text("rating"), card.GetProperty("score").GetProperty("low").GetDouble(), card.Text("summary")).ShouldBe(("no-hire", 33.3, "33.3 to 43.4 of 100 by weight."));
        card.Items("bands").ShouldNotBeEmpty();
        (card.GetProperty("why").Text("rule"), card.GetProperty("whyNot").Text("rule")).ShouldBe(("S3", "S2"));
        card.GetProperty("talk").Items("parts").Select(p => p.GetProperty("probe").GetString()).ShouldBe([null, "p1"]);
        card.GetProperty("run").Text("traceHash").Length.ShouldBeGreaterThan(0);
        card.Text("designText").ShouldBe(StudioTests.Reference);
        card.GetProperty("reference").Text("why").ShouldStartWith("Three processes");
        card.GetProperty("talkQuestion").Text("id").ShouldBe("the-lost-message");
        card.Items("contradictions").ShouldHaveSingleItem().Text("about").ShouldBe("the cache");
        card.GetProperty("round").GetProperty("summary").Text("id").ShouldBe(id);
    }

    [Theory]
    [InlineData("objective-1", "objective", "run", "p99 was 900 ms from 0:41 on.", "The run does not meet it: it earns nothing.")]
    [InlineData("timeouts", "structure", "design", "'app->db' has no timeout.", "The design shows it in part: it earns half of 10.")]
    [InlineData("cost", "cost", "run", "It costs $900 of $1,000 a month.", "The cost is within it: it earns 5 of 5.")]
    [InlineData("estimate-1", "estimate", "estimate", "Written: 2 K/s. The scenario has 2.2 K/s, a factor of 1.1 apart.", "Near enough: it earns 10 of 10.")]
    [InlineData("clarifying", "clarifying", "exchange", "Asked: “How many users 😀?” Answered: “A million.”", "Some of it was asked for: it earns half of 10.")]
    [InlineData("probe-p1", "probe", "text", "cache", "Said in full: it earns 10 of 10.")]
    [InlineData("cache-is-truth", "talk", "text", "😀", "Stated: it takes off 8, and the rating stays below hire.")]
    [InlineData("read-path", "talk", null, null, "It cannot be told: it earns nothing of 14.3 for certain, and is counted both ways in the range.")]
    public async Task Scorecard_Finding_SaysWhatShowsItAndWhy(string criterion, string part, string? kind, string? sentence, string why)
    {
        var finding = (await Server.GetAsync($"/api/rounds/{await SubmittedAsync()}/scorecard")).Items("findings").Single(f => f.Text("criterion") == criterion);

        (finding.Text("part"), finding.Text("why")).ShouldBe((part, why));
        var evidence = finding.Items("evidence");
        (evidence.Count == 0 ? null : evidence[0].Text("kind"), evidence.Count == 0 ? null : evidence[0].Text("sentence")).ShouldBe((kind, sentence));
    }

    [Fact]
    public async Task Scorecard_Evidence_LeadsToItsPlace()
    {
        var findings = (await Server.GetAsync($"/api/rounds/{await SubmittedAsync()}/scorecard")).Items("findings");

        JsonElement First(string criterion) => findings.Single(f => f.Text("criterion") == criterion).Items("evidence")[0];
        (First("objective-1").GetProperty("moment").GetDouble(), First("objective-1").Text("place")).ShouldBe((41.25, "app->db"));
        (First("timeouts").Number("line"), First("timeouts").Text("place")).ShouldBe((7, "app->db"));
        (First("probe-p1").Number("start"), First("probe-p1").Number("length")).ShouldBe((2, 5));
        findings.Single(f => f.Text("criterion") == "timeouts").Text("missing").ShouldBe("The other half was not seen.");
        findings.Single(f => f.Text("criterion") == "cost").GetProperty("missing").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Scorecard_ScenarioGone_IsShownWithoutWhatItHad()
    {
        await Store.AddAsync(SampleRounds.Judged("old", "s-gone"), default);

        var card = await Server.GetAsync("/api/rounds/old/scorecard");

        (card.GetProperty("reference").ValueKind, card.GetProperty("talkQuestion").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));
        card.Items("findings").Count.ShouldBe(8);
        await (await Server.Client.GetAsync("/api/rounds/old/run")).ShouldBeProblemAsync(409, "scenario-gone");
    }

    [Fact]
    public async Task Scorecard_OpenRound_IsNotThereYet()
    {
        var id = await StartedAsync();

        await (await Server.Client.GetAsync($"/api/rounds/{id}/scorecard")).ShouldBeProblemAsync(409, "round-not-submitted");
        await (await Server.Client.GetAsync($"/api/rounds/{id}/run")).ShouldBeProblemAsync(409, "round-not-submitted");
    }

    [Fact]
    public async Task Reference_OfTheScenario_IsShownOnlyAfterTheRound()
    {
        var id = await DrawnAsync();
        await (await Server.Client.GetAsync($"/api/scenarios/{Slug}/reference")).ShouldBeProblemAsync(409, "reference-not-yet");

        (await (await SubmitAsync(id, Typed("A cache takes the reads."))).AllEventsAsync())[^1].Name.ShouldBe("judged");

        (await Server.GetAsync($"/api/scenarios/{Slug}/reference")).Text("why").ShouldStartWith("Three processes");
    }

    [Fact]
    public async Task Run_JudgedRound_IsTheSameToTheBit()
    {
        var id = await SubmittedAsync();
        var judged = (await Server.GetAsync($"/api/rounds/{id}/scorecard")).GetProperty("run");

        var events = await (await Server.Client.GetAsync($"/api/rounds/{id}/run")).AllEventsAsync();

        events.SkipLast(1).ShouldAllBe(e => e.Name == "progress");
        events[^1].Name.ShouldBe("report");
        var report = events[^1].Data;
        (report.Text("traceHash"), report.Number("replications"), report.Number("seed"), report.GetProperty("final").GetBoolean()).ShouldBe((judged.Text("traceHash"), 3, 7, true));
        report.Items("traces").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Run_ThatComesOutDifferently_IsNotShownAsTheOneThatWasJudged()
    {
        var round = SampleRounds.Judged("old", "s-monday-reports");
        await Store.AddAsync(round with { Judgement = round.Judgement! with { DesignText = StudioTests.Reference, Run = round.Judgement.Run! with { EventBudget = 200_000, Replications = 2 } } }, default);

        var last = (await (await Server.Client.GetAsync("/api/rounds/old/run")).AllEventsAsync())[^1];

        (last.Name, last.Data.Text("type")).ShouldBe(("failed", "/problems/run-differs"));
    }

    [Fact]
    public async Task Run_DesignThatCanNoLongerBeRun_IsAProblem()
    {
        await Store.AddAsync(SampleRounds.Judged("old", "s-monday-reports"), default);

        await (await Server.Client.GetAsync("/api/rounds/old/run")).ShouldBeProblemAsync(409, "run-differs");
    }

    [Fact]
    public async Task Run_DesignThatCouldNotBeRun_HasNone()
    {
        await Store.AddAsync(SampleRounds.Judged("old", "s-monday-reports") with { Judgement = SampleRounds.Judgement() with { Run = null } }, default);

        await (await Server.Client.GetAsync("/api/rounds/old/run")).ShouldBeProblemAsync(409, "round-has-no-run");
    }
}
