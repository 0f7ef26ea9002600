using Onsite.Evaluation;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Tests.Attempts;

/// <summary>Changes that come at the same time.</summary>
public sealed class AttemptRaceTests
{
    private readonly ServiceHost _host = new();

    [Fact]
    public async Task Start_TwentyWindowsAtOnce_ShareOneDraft()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _host.Service.StartAsync(Sample.SlowQuery, Level.Senior, AttemptMode.Coached, default))));

        started.Select(s => s.Attempt.Id).Distinct().ShouldHaveSingleItem();
        started.Count(s => s.IsNew).ShouldBe(1);
    }

    [Fact]
    public async Task Hint_DraftSavedInBetween_LosesNeither()
    {
        var attempt = await _host.StartAsync();
        _host.Store.BeforeReplace = async change =>
        {
            if (change.Hints.Count > 0)
            {
                _host.Store.BeforeReplace = _ => Task.CompletedTask;
                (await _host.SaveAsync(attempt, "typed meanwhile")).Outcome.ShouldBe(ChangeOutcome.Done);
            }
        };

        (await _host.HintAsync(attempt)).Outcome.ShouldBe(ChangeOutcome.Done);

        var kept = await _host.FindAsync(attempt.Id);
        kept.Hints.Count.ShouldBe(1);
        kept.Text.ShouldBe("typed meanwhile");
        kept.Version.ShouldBe(3);
    }

    [Fact]
    public async Task SaveDraft_HintTakenInBetween_LosesNeither()
    {
        var attempt = await _host.StartAsync();
        _host.Store.BeforeReplace = async change =>
        {
            if (change.Text.Length > 0)
            {
                _host.Store.BeforeReplace = _ => Task.CompletedTask;
                (await _host.HintAsync(attempt)).Outcome.ShouldBe(ChangeOutcome.Done);
            }
        };

        (await _host.SaveAsync(attempt, "typed")).Outcome.ShouldBe(ChangeOutcome.Done);

        var kept = await _host.FindAsync(attempt.Id);
        kept.Hints.Count.ShouldBe(1);
        kept.Text.ShouldBe("typed");
    }

    [Fact]
    public async Task Submit_AnotherWindowSavesWhileItIsJudged_IsAConflict()
    {
        var attempt = await _host.StartAsync();
        _host.Store.BeforeReplace = async change =>
        {
            if (change.Status == AttemptStatus.Submitted)
            {
                _host.Store.BeforeReplace = _ => Task.CompletedTask;
                (await _host.SaveAsync(change, "from the other window")).Outcome.ShouldBe(ChangeOutcome.Done);
            }
        };

        var submission = await _host.SubmitAsync(attempt, "from this window");

        submission.Outcome.ShouldBe(ChangeOutcome.Conflict);
        submission.Attempt!.Text.ShouldBe("from the other window");
        submission.Attempt.Status.ShouldBe(AttemptStatus.Draft);
    }

    [Fact]
    public async Task SaveDraft_ManyWindowsFromOneRevision_LetsOneWin()
    {
        var attempt = await _host.StartAsync();

        var changes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _host.SaveAsync(attempt, $"window {i}"))));

        changes.Count(c => c.Outcome == ChangeOutcome.Done).ShouldBe(1);
        var winner = changes.Single(c => c.Outcome == ChangeOutcome.Done).Attempt!;
        (await _host.FindAsync(attempt.Id)).Text.ShouldBe(winner.Text);
        changes.Where(c => c.Outcome == ChangeOutcome.Conflict).ShouldAllBe(c => c.Attempt!.Text == winner.Text);
    }

    [Fact]
    public async Task Change_AlwaysSomebodyElseFirst_GivesUpAsAConflict()
    {
        var attempt = await _host.StartAsync();
        var inTheWay = 0;
        _host.Store.BeforeReplace = async _ =>
        {
            var beforeReplace = _host.Store.BeforeReplace;
            _host.Store.BeforeReplace = _ => Task.CompletedTask;
            var kept = await _host.FindAsync(attempt.Id);
            await _host.Store.ReplaceAsync(kept with { Version = kept.Version + 1 }, kept.Version, default);
            _host.Store.BeforeReplace = beforeReplace;
            inTheWay++;
        };

        (await _host.HintAsync(attempt)).Outcome.ShouldBe(ChangeOutcome.Conflict);

        inTheWay.ShouldBeInRange(2, 50);
        (await _host.FindAsync(attempt.Id)).Hints.ShouldBeEmpty();
    }
}
