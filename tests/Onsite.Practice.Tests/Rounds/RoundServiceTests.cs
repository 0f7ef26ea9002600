using Onsite.Content.Rounds;
using Onsite.Evaluation;
using Onsite.Practice.Clarifications;
using Onsite.Practice.Rounds;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Rounds;

public sealed class RoundServiceTests
{
    private readonly RoundHost _host = new();

    [Fact]
    public async Task Start_WithoutDesign_BeginsOneFromTheStarter()
    {
        var round = await _host.StartAsync();

        var design = (await _host.Designs.FindAsync(round.DesignId, default)).ShouldNotBeNull();
        (design.Text, design.ScenarioId, design.Title).ShouldBe((RoundHost.Starter, "s-monday-reports", "Reports on Monday"));
        (round.Level, round.Stage, round.Revision, round.Version, round.IsSubmitted).ShouldBe((Level.Senior, DesignStage.Clarify, 1, 1, false));
        round.StartedAt.ShouldBe(_host.Clock.Now);
        round.Estimates.ShouldBe([string.Empty]);
    }

    [Fact]
    public async Task Start_KeptDesign_GoesOnWithIt()
    {
        var design = (await _host.Desk.StartAsync("s-monday-reports", "Mine", "id: mine", default)).Design!;

        (await _host.StartAsync(design.Id)).DesignId.ShouldBe(design.Id);

        (await _host.Designs.ListAsync(null, default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("s-other", RoundOutcome.OtherScenario)]
    [InlineData(null, RoundOutcome.DesignGone)]
    public async Task Start_DesignThatDoesNotBelong_IsRefused(string? scenario, RoundOutcome outcome)
    {
        var id = scenario is null ? "nothing" : (await _host.Desk.StartAsync(scenario, "Mine", "id: mine", default)).Design!.Id;

        (await _host.Service.StartAsync(RoundHost.Monday, Level.Senior, id, RoundHost.Starter, default)).Outcome.ShouldBe(outcome);

        (await _host.Store.ListAsync(null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_ContentWithoutPlan_IsRefusedAndLeavesNoDesign()
    {
        var host = new RoundHost(plan: DesignRoundPlan.None);

        (await host.Service.StartAsync(RoundHost.Monday, Level.Senior, null, RoundHost.Starter, default)).Outcome.ShouldBe(RoundOutcome.NoPlan);

        (await host.Designs.ListAsync(null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_Texts_AreKeptAsTheyWereTyped()
    {
        var round = await _host.StartAsync();
        _host.Clock.Now += TimeSpan.FromSeconds(5);

        var saved = (await _host.Service.SaveAsync(round.Id, RoundHost.Typed(round, " a note 😀\r\n", DesignStage.HighLevel) with { Estimates = ["3 * 4 MB"] }, default)).Round.ShouldNotBeNull();

        saved.NotesOf(DesignStage.HighLevel).ShouldBe(" a note 😀\r\n");
        saved.Estimates.ShouldBe(["3 * 4 MB"]);
        (saved.Stage, saved.Revision, saved.Version, saved.SavedAt).ShouldBe((DesignStage.HighLevel, 2, 2, _host.Clock.Now));
        saved.Active.ShouldBe(new Dictionary<DesignStage, TimeSpan> { [DesignStage.HighLevel] = TimeSpan.FromSeconds(90) });
        (await _host.FindAsync(round.Id)).ShouldBe(saved);
    }

    [Fact]
    public async Task Save_CharactersThatCannotBeKept_AreReplaced()
    {
        var round = await _host.StartAsync();

        (await _host.SaveAsync(round, "a\0b\ud800c")).Round!.NotesOf(DesignStage.Clarify).ShouldBe("a\ufffdb\ufffdc");
    }

    [Fact]
    public async Task Save_OlderRevision_IsAConflictWithTheKeptRound()
    {
        var round = await _host.StartAsync();
        await _host.SaveAsync(round, "one");

        var change = await _host.SaveAsync(round, "two");

        change.Outcome.ShouldBe(RoundOutcome.Conflict);
        change.Round!.NotesOf(DesignStage.Clarify).ShouldBe("one");
        (await _host.FindAsync(round.Id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Save_TheSameAgainFromTheOlderRevision_IsNoConflict()
    {
        var round = await _host.StartAsync();
        var saved = (await _host.SaveAsync(round, "one")).Round!;

        var again = await _host.SaveAsync(round, "one");

        (again.Outcome, again.Round).ShouldBe((RoundOutcome.Done, saved));
    }

    [Fact]
    public async Task Save_OnlyTimeAndStage_LeaveTheRevision()
    {
        var round = await _host.StartAsync();

        var saved = (await _host.SaveAsync(round, string.Empty, DesignStage.DeepDive)).Round!;

        (saved.Revision, saved.Version, saved.Stage).ShouldBe((1, 2, DesignStage.DeepDive));
    }

    [Theory]
    [InlineData(120, 120)]
    [InlineData(30, 90)]
    [InlineData(-5, 90)]
    [InlineData(90.0019, 90.001)]
    [InlineData(1e12, 7 * 24 * 3600)]
    public async Task Save_Time_OnlyGrows(double seconds, double kept)
    {
        var round = (await _host.SaveAsync(await _host.StartAsync(), "one")).Round!;

        var saved = (await _host.Service.SaveAsync(round.Id, RoundHost.Typed(round) with { Active = new Dictionary<DesignStage, TimeSpan> { [DesignStage.Clarify] = TimeSpan.FromSeconds(Math.Min(seconds, 9e11)) } }, default)).Round!;

        saved.Active[DesignStage.Clarify].ShouldBe(TimeSpan.FromSeconds(kept));
    }

    [Fact]
    public async Task Save_AsLongAsCanBe_IsKeptAndOneMoreIsRefused()
    {
        var round = await _host.StartAsync();

        var refused = await _host.SaveAsync(round, new string('x', DesignRound.MaximumNotes + 1), DesignStage.TradeOffs);

        (refused.Outcome, refused.Reason).ShouldBe((RoundOutcome.TooLong, "What was noted in the stage 'trade-offs' has 40,001 characters; at most 40,000 are kept."));
        (await _host.SaveAsync(round, new string('x', DesignRound.MaximumNotes))).Outcome.ShouldBe(RoundOutcome.Done);
    }

    [Theory]
    [InlineData(1, DesignRound.MaximumEstimate, RoundOutcome.Done)]
    [InlineData(1, DesignRound.MaximumEstimate + 1, RoundOutcome.TooLong)]
    [InlineData(2, 1, RoundOutcome.OutOfRange)]
    public async Task Save_Estimates_HaveBounds(int count, int length, RoundOutcome outcome)
    {
        var round = await _host.StartAsync();

        (await _host.Service.SaveAsync(round.Id, RoundHost.Typed(round) with { Estimates = [.. Enumerable.Repeat(new string('1', length), count)] }, default)).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("p1", RoundTyping.MaximumAnswer, RoundOutcome.Done)]
    [InlineData("p1", RoundTyping.MaximumAnswer + 1, RoundOutcome.TooLong)]
    [InlineData("p9", 1, RoundOutcome.OutOfRange)]
    public async Task Save_Answer_BelongsToAProbe(string probe, int length, RoundOutcome outcome)
    {
        var round = (await _host.Service.ProbeAsync((await _host.StartAsync()).Id, default)).Change.Round!;
        var answers = new Dictionary<string, string> { [probe] = new string('x', length) };

        (await _host.Service.SaveAsync(round.Id, RoundHost.Typed(round) with { Answers = answers }, default)).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Save_WithoutAnAnswer_LeavesTheKeptOne()
    {
        var round = (await _host.Service.ProbeAsync((await _host.StartAsync()).Id, default)).Change.Round!;
        round = (await _host.Service.SaveAsync(round.Id, RoundHost.Typed(round) with { Answers = new Dictionary<string, string> { ["p1"] = "It is full." } }, default)).Round!;

        round = (await _host.SaveAsync(round, "more")).Round!;

        round.Probes.Select(p => p.Answer).ShouldBe(["It is full.", string.Empty]);
    }

    [Theory]
    [InlineData("How many reports a second?", "A hundred a second between eight and nine.", 0)]
    [InlineData("Which color should it be?", null, null)]
    public async Task Ask_Question_IsKeptWithWhatWasSaid(string question, string? answer, int? clarification)
    {
        var round = (await _host.SaveAsync(await _host.StartAsync(), "one")).Round!;

        var asked = (await _host.Service.AskAsync(round.Id, $" {question}\n", default)).Round!;

        asked.Exchanges.ShouldBe([new Exchange(TimeSpan.FromSeconds(90), question, answer, clarification)]);
        (asked.Revision, asked.Version).ShouldBe((round.Revision, round.Version + 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ClarificationMatcher.MaximumQuestion + 1)]
    public async Task Ask_NothingOrTooMuch_IsRefused(int length)
    {
        var round = await _host.StartAsync();

        (await _host.Service.AskAsync(round.Id, new string('x', length), default)).Outcome.ShouldBe(RoundOutcome.OutOfRange);
    }

    [Fact]
    public async Task Ask_MoreThanAreKept_IsRefused()
    {
        var round = SampleRounds.Open("full", RoundHost.Monday.Id) with { Exchanges = [.. Enumerable.Repeat(new Exchange(TimeSpan.Zero, "Why?", null, null), DesignRound.MaximumExchanges)] };
        await _host.Store.AddAsync(round, default);

        (await _host.Service.AskAsync("full", "How many reports a second?", default)).Reason.ShouldNotBeNull().ShouldStartWith("200 questions were asked");
    }

    [Fact]
    public async Task Probe_Run_AddsTwoAtATimeWithTheDesignThatWasRun()
    {
        var round = (await _host.SaveAsync(await _host.StartAsync(), "one")).Round!;

        var first = await _host.Service.ProbeAsync(round.Id, default);
        var second = await _host.Service.ProbeAsync(round.Id, default);
        var third = await _host.Service.ProbeAsync(round.Id, default);

        first.Added.ShouldBe([
            new AskedProbe("p1", "first-breach", TimeSpan.FromSeconds(90), 12.5, "app", "'app' is full.", "What of 'app'?", RoundHost.Starter, string.Empty),
            new AskedProbe("p2", "backlog", TimeSpan.FromSeconds(90), 12.5, "queue", "'queue' is full.", "What of 'queue'?", RoundHost.Starter, string.Empty),
        ]);
        second.Added.Select(p => (p.Id, p.Probe)).ShouldBe([("p3", "lost-node")]);
        (third.Change.Outcome, third.Added.Count).ShouldBe((RoundOutcome.Done, 0));
        (await _host.FindAsync(round.Id)).Probes.Select(p => p.Id).ShouldBe(["p1", "p2", "p3"]);
        (await _host.FindAsync(round.Id)).Revision.ShouldBe(round.Revision);
    }

    [Fact]
    public async Task Probe_ManyReasons_EndsAtTheMost()
    {
        _host.Judge.Found = [.. Enumerable.Range(0, 20).Select(i => FakeRoundJudge.Probe($"probe-{i}", "app"))];
        var round = await _host.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            (await _host.Service.ProbeAsync(round.Id, default)).Change.Outcome.ShouldBe(RoundOutcome.Done);
        }

        (await _host.FindAsync(round.Id)).Probes.Count.ShouldBe(DesignRound.MaximumProbes);
        _host.Judge.Asked.ShouldBe([2, 2, 2]);
    }

    [Fact]
    public async Task Probe_TwoWindowsAtOnce_AskNothingTwice()
    {
        var round = await _host.StartAsync();
        var other = false;
        _host.Judge.Meanwhile = (_, _) =>
        {
            if (!other)
            {
                other = true;
                _host.Service.ProbeAsync(round.Id, default).GetAwaiter().GetResult().Added.Count.ShouldBe(2);
            }
        };

        (await _host.Service.ProbeAsync(round.Id, default)).Added.ShouldBeEmpty();

        (await _host.FindAsync(round.Id)).Probes.Select(p => p.Probe).ShouldBe(["first-breach", "backlog"]);
    }

    [Fact]
    public async Task Probe_DesignThatCannotRun_SaysSoAndAddsNothing()
    {
        _host.Judge.Found = null;
        var round = await _host.StartAsync();

        var probing = await _host.Service.ProbeAsync(round.Id, default);

        (probing.Change.Outcome, probing.DesignText).ShouldBe((RoundOutcome.CannotRun, RoundHost.Starter));
        (await _host.FindAsync(round.Id)).ShouldBe(round);
    }

    [Fact]
    public async Task Probe_DeletedDesign_IsRefused()
    {
        var round = await _host.StartAsync();
        await _host.Designs.DeleteAsync(round.DesignId, default);

        (await _host.Service.ProbeAsync(round.Id, default)).Change.Outcome.ShouldBe(RoundOutcome.DesignGone);
    }

    [Fact]
    public async Task Any_UnknownRound_IsMissing()
    {
        var unknown = SampleRounds.Open("unknown");

        (await _host.SaveAsync(unknown, "x")).Outcome.ShouldBe(RoundOutcome.Missing);
        (await _host.Service.AskAsync("unknown", "Why?", default)).Outcome.ShouldBe(RoundOutcome.Missing);
        (await _host.Service.ProbeAsync("unknown", default)).Change.Outcome.ShouldBe(RoundOutcome.Missing);
        (await _host.SubmitAsync(unknown)).Outcome.ShouldBe(RoundOutcome.Missing);
        (await _host.Service.DeleteAsync("unknown", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Any_ScenarioGone_KeepsWhatIsTypedAndRefusesTheRest()
    {
        var round = SampleRounds.Open("a", "s-gone");
        await _host.Store.AddAsync(round, default);

        (await _host.Service.AskAsync("a", "Why?", default)).Outcome.ShouldBe(RoundOutcome.ScenarioGone);
        (await _host.Service.ProbeAsync("a", default)).Change.Outcome.ShouldBe(RoundOutcome.ScenarioGone);
        (await _host.SubmitAsync(round, "kept")).Outcome.ShouldBe(RoundOutcome.ScenarioGone);
        (await _host.FindAsync("a")).NotesOf(DesignStage.Clarify).ShouldBe("kept");
    }

    [Fact]
    public async Task Delete_Round_LeavesItsDesign()
    {
        var round = await _host.StartAsync();

        (await _host.Service.DeleteAsync(round.Id, default)).ShouldBeTrue();

        (await _host.Designs.FindAsync(round.DesignId, default)).ShouldNotBeNull();
    }
}
