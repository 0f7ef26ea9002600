using Onsite.Content.Rounds;
using Onsite.Practice.Rounds;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>A round is judged once, by what was kept, and does not change afterwards.</summary>
public sealed class RoundHandInTests
{
    private readonly RoundHost _host = new();

    [Fact]
    public async Task HandIn_Round_KeepsTheJudgementAndTheDesign()
    {
        var round = await _host.StartAsync();
        var steps = new List<JudgingStep>();
        _host.Clock.Now += TimeSpan.FromMinutes(40);

        var (change, handIn) = await _host.Service.PrepareAsync(round.Id, RoundHost.Typed(round, "A cache takes the reads."), default);
        var judged = (await _host.Service.HandInAsync(handIn.ShouldNotBeNull(), new Heard(steps), default)).Round.ShouldNotBeNull();

        change.Outcome.ShouldBe(RoundOutcome.Done);
        (judged.IsSubmitted, judged.SubmittedAt, judged.Judgement!.DesignText).ShouldBe((true, _host.Clock.Now, RoundHost.Starter));
        judged.NotesOf(DesignStage.Clarify).ShouldBe("A cache takes the reads.");
        steps.ShouldBe([new JudgingStep("Running the design", 1, 2), new JudgingStep("Reading what was said", 2, 2)]);
        (await _host.FindAsync(round.Id)).ShouldBe(judged);
    }

    [Fact]
    public async Task Any_AfterHandIn_ChangesNothing()
    {
        var round = (await _host.SubmitAsync(await _host.StartAsync())).Round!;

        (await _host.SaveAsync(round, "more")).Outcome.ShouldBe(RoundOutcome.AlreadySubmitted);
        (await _host.Service.AskAsync(round.Id, "Why?", default)).Outcome.ShouldBe(RoundOutcome.AlreadySubmitted);
        (await _host.Service.ProbeAsync(round.Id, default)).Change.Outcome.ShouldBe(RoundOutcome.AlreadySubmitted);
        (await _host.SubmitAsync(round)).Outcome.ShouldBe(RoundOutcome.AlreadySubmitted);
        (await _host.FindAsync(round.Id)).ShouldBe(round);
        _host.Judge.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task HandIn_TwoWindowsAtOnce_KeepsTheFirst()
    {
        var round = await _host.StartAsync();
        var (_, handIn) = await _host.Service.PrepareAsync(round.Id, RoundHost.Typed(round, "x"), default);

        var first = await _host.Service.HandInAsync(handIn!, null, default);
        var second = await _host.Service.HandInAsync(handIn!, null, default);

        (first.Outcome, second.Outcome).ShouldBe((RoundOutcome.Done, RoundOutcome.AlreadySubmitted));
        (await _host.FindAsync(round.Id)).ShouldBe(first.Round);
    }

    [Fact]
    public async Task HandIn_TextChangedWhileItWasJudged_IsAConflictAndStaysOpen()
    {
        var round = await _host.StartAsync();
        _host.Judge.Meanwhile = (judged, _) => _host.SaveAsync(judged, "another").GetAwaiter().GetResult().Outcome.ShouldBe(RoundOutcome.Done);

        (await _host.SubmitAsync(round, "one")).Outcome.ShouldBe(RoundOutcome.Conflict);

        (await _host.FindAsync(round.Id)).IsSubmitted.ShouldBeFalse();
    }

    [Fact]
    public async Task HandIn_QuestionAskedWhileItWasJudged_IsAConflict()
    {
        var round = await _host.StartAsync();
        _host.Judge.Meanwhile = (judged, _) => _host.Service.AskAsync(judged.Id, "Why?", default).GetAwaiter().GetResult().Outcome.ShouldBe(RoundOutcome.Done);

        (await _host.SubmitAsync(round, "one")).Outcome.ShouldBe(RoundOutcome.Conflict);
    }

    /// <summary>Whoever hands in while the interviewer still looks at a run is not held up by it, nor marked down for questions that they never saw.</summary>
    [Fact]
    public async Task HandIn_InterviewerAsksWhileItIsJudged_IsJudgedWithoutTheQuestion()
    {
        var round = await _host.StartAsync();
        _host.Judge.Meanwhile = (judged, _) =>
        {
            // The look at the run is work of the same judge.
            _host.Judge.Meanwhile = (_, _) => { };
            _host.Service.ProbeAsync(judged.Id, default).GetAwaiter().GetResult().Added.ShouldNotBeEmpty();
        };

        var judged = await _host.SubmitAsync(round, "one");

        judged.Outcome.ShouldBe(RoundOutcome.Done);
        (judged.Round!.IsSubmitted, judged.Round.Probes.Count).ShouldBe((true, 0));
    }

    [Fact]
    public async Task HandIn_TimeWentOnWhileItWasJudged_IsJudged()
    {
        var round = await _host.StartAsync();
        _host.Judge.Meanwhile = (judged, _) => _host.Service.SaveAsync(judged.Id, RoundHost.Typed(judged, "one") with { Active = new Dictionary<DesignStage, TimeSpan> { [DesignStage.Clarify] = TimeSpan.FromHours(1) } }, default).GetAwaiter().GetResult();

        var judged = await _host.SubmitAsync(round, "one");

        judged.Outcome.ShouldBe(RoundOutcome.Done);
        (judged.Round!.IsSubmitted, judged.Round.TotalActive).ShouldBe((true, TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task HandIn_JudgeFails_LeavesTheRoundOpenWithWhatWasTyped()
    {
        var round = await _host.StartAsync();
        _host.Judge.Meanwhile = (_, _) => throw new InvalidOperationException("A law does not hold.");

        await Should.ThrowAsync<InvalidOperationException>(() => _host.SubmitAsync(round, "kept"));

        var kept = await _host.FindAsync(round.Id);
        (kept.IsSubmitted, kept.NotesOf(DesignStage.Clarify)).ShouldBe((false, "kept"));
    }

    [Fact]
    public async Task HandIn_Ended_LeavesTheRoundOpen()
    {
        var round = await _host.StartAsync();
        using var stop = new CancellationTokenSource();
        var (_, handIn) = await _host.Service.PrepareAsync(round.Id, RoundHost.Typed(round, "x"), default);
        _host.Judge.Meanwhile = (_, cancellation) =>
        {
            stop.Cancel();
            cancellation.ThrowIfCancellationRequested();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => _host.Service.HandInAsync(handIn!, null, stop.Token));

        (await _host.FindAsync(round.Id)).IsSubmitted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "", "", RoundHost.Starter, RoundOutcome.Empty)]
    [InlineData(" \n", " ", "", RoundHost.Starter, RoundOutcome.Empty)]
    [InlineData("", "", "", "", RoundOutcome.Empty)]
    [InlineData("a word", "", "", RoundHost.Starter, RoundOutcome.Done)]
    [InlineData("", "1 MB", "", RoundHost.Starter, RoundOutcome.Done)]
    [InlineData("", "", "It is full.", RoundHost.Starter, RoundOutcome.Done)]
    [InlineData("", "", "", "id: d-mine\ntitle: Mine\ncomponents:\n  clients: {kind: clients}\n  app: {kind: service}\nlinks:\n  - clients -> app\n", RoundOutcome.Done)]
    [InlineData("", "", "", "}}} something that was typed", RoundOutcome.Done)]
    public async Task Prepare_NothingToJudge_IsRefused(string notes, string estimate, string answer, string design, RoundOutcome outcome)
    {
        var round = (await _host.Service.ProbeAsync((await _host.StartAsync()).Id, default)).Change.Round!;
        await _host.Desk.SaveAsync(round.DesignId, "Mine", design, revision: 1, default);

        var (change, handIn) = await _host.Service.PrepareAsync(round.Id, RoundHost.Typed(round, notes) with { Estimates = [estimate], Answers = new Dictionary<string, string> { ["p1"] = answer } }, default);

        (change.Outcome, handIn is null).ShouldBe((outcome, outcome != RoundOutcome.Done));
    }

    [Fact]
    public async Task Prepare_DeletedDesign_IsJudgedByWhatWasSaid()
    {
        var round = await _host.StartAsync();
        await _host.Designs.DeleteAsync(round.DesignId, default);

        (await _host.SubmitAsync(round)).Round!.Judgement!.DesignText.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prepare_OlderRevision_IsAConflict()
    {
        var round = await _host.StartAsync();
        await _host.SaveAsync(round, "one");

        (await _host.SubmitAsync(round, "two")).Outcome.ShouldBe(RoundOutcome.Conflict);

        _host.Judge.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prepare_ContentWithoutRules_KeepsWhatWasTyped()
    {
        var host = new RoundHost(Sample.With(ratings: Content.Ratings.RatingRules.Empty));
        var round = await host.StartAsync();

        (await host.SubmitAsync(round, "kept")).Outcome.ShouldBe(RoundOutcome.NoRules);

        (await host.FindAsync(round.Id)).NotesOf(DesignStage.Clarify).ShouldBe("kept");
    }

    private sealed class Heard(List<JudgingStep> steps) : IProgress<JudgingStep>
    {
        public void Report(JudgingStep value) => steps.Add(value);
    }
}
