using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Tests.Attempts;

public sealed class AttemptServiceTests
{
    private readonly ServiceHost _host = new();

    [Fact]
    public async Task Start_NoDraft_MakesOne()
    {
        var (attempt, isNew) = await _host.Service.StartAsync(Sample.SlowQuery, Level.Mid, AttemptMode.Exam, default);

        isNew.ShouldBeTrue();
        attempt.ShouldBe(new Attempt
        {
            Id = "attempt-000001",
            QuestionId = "q-one-slow-query",
            Level = Level.Mid,
            Mode = AttemptMode.Exam,
            StartedAt = _host.Clock.Now,
            SavedAt = _host.Clock.Now,
            Target = TimeSpan.FromMinutes(10),
        });
        (await _host.FindAsync(attempt.Id)).ShouldBe(attempt);
    }

    [Fact]
    public async Task Start_DraftIsOpen_GoesOnWithIt()
    {
        var first = await _host.StartAsync();
        await _host.SaveAsync(first, "half an answer");

        var (again, isNew) = await _host.Service.StartAsync(Sample.SlowQuery, Level.Mid, AttemptMode.Exam, default);

        isNew.ShouldBeFalse();
        again.Id.ShouldBe(first.Id);
        again.Text.ShouldBe("half an answer");
        again.Level.ShouldBe(Level.Senior);
    }

    [Fact]
    public async Task Start_SubmittedAndOtherQuestionsDrafts_DoNotCount()
    {
        var submitted = await _host.SubmittedAsync(Sample.Strong);
        await _host.Service.StartAsync(Sample.LostMessage, Level.Senior, AttemptMode.Coached, default);

        var (attempt, isNew) = await _host.Service.StartAsync(Sample.SlowQuery, Level.Senior, AttemptMode.Coached, default);

        isNew.ShouldBeTrue();
        attempt.Id.ShouldNotBe(submitted.Id);
    }

    [Fact]
    public async Task SaveDraft_NewerText_IsKeptWithItsMeasures()
    {
        var attempt = await _host.StartAsync();
        _host.Clock.Now += TimeSpan.FromMinutes(1);

        var change = await _host.SaveAsync(attempt, "Look at the plan first.", seconds: 55.5);

        change.Outcome.ShouldBe(ChangeOutcome.Done);
        var kept = await _host.FindAsync(attempt.Id);
        kept.ShouldBe(change.Attempt);
        kept.Text.ShouldBe("Look at the plan first.");
        kept.Words.ShouldBe(5);
        kept.Active.ShouldBe(TimeSpan.FromSeconds(55.5));
        kept.SavedAt.ShouldBe(_host.Clock.Now);
        kept.Revision.ShouldBe(2);
        kept.Version.ShouldBe(2);
    }

    [Fact]
    public async Task SaveDraft_FromTwoWindows_RefusesTheSecondAndGivesItTheOther()
    {
        var seenByBoth = await _host.StartAsync();
        await _host.SaveAsync(seenByBoth, "window one");

        var change = await _host.SaveAsync(seenByBoth, "window two");

        change.Outcome.ShouldBe(ChangeOutcome.Conflict);
        change.Attempt!.Text.ShouldBe("window one");
        (await _host.FindAsync(seenByBoth.Id)).Text.ShouldBe("window one");
    }

    [Fact]
    public async Task SaveDraft_RepeatedBecauseItsAnswerWasLost_ChangesNothing()
    {
        var attempt = await _host.StartAsync();
        var first = await _host.SaveAsync(attempt, "text");

        var again = await _host.SaveAsync(attempt, "text");

        again.Outcome.ShouldBe(ChangeOutcome.Done);
        again.Attempt.ShouldBe(first.Attempt);
        (await _host.FindAsync(attempt.Id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task SaveDraft_CharactersThatCannotBeKept_AreReplacedAndTheSaveCanBeRepeated()
    {
        var attempt = await _host.StartAsync();

        (await _host.SaveAsync(attempt, "a\0b\ud800c")).Attempt!.Text.ShouldBe("a\ufffdb\ufffdc");
        (await _host.SaveAsync(attempt, "a\0b\ud800c")).Outcome.ShouldBe(ChangeOutcome.Done);
    }

    [Fact]
    public async Task SaveDraft_LessWritingTime_DoesNotTurnTheClockBack()
    {
        var saved = (await _host.SaveAsync(await _host.StartAsync(), "one", seconds: 100)).Attempt!;

        (await _host.SaveAsync(saved, "two", seconds: 40)).Attempt!.Active.ShouldBe(TimeSpan.FromSeconds(100));
    }

    [Theory]
    [InlineData(Attempt.MaximumLength, ChangeOutcome.Done)]
    [InlineData(Attempt.MaximumLength + 1, ChangeOutcome.TooLong)]
    public async Task SaveDraft_Length_HasALimit(int length, ChangeOutcome outcome)
    {
        var attempt = await _host.StartAsync();

        (await _host.SaveAsync(attempt, new string('x', length))).Outcome.ShouldBe(outcome);

        (await _host.FindAsync(attempt.Id)).Text.Length.ShouldBe(outcome == ChangeOutcome.Done ? length : 0);
    }

    [Fact]
    public async Task Change_NoSuchAttempt_IsMissing()
    {
        var gone = await _host.StartAsync();
        (await _host.Service.DeleteAsync(gone.Id, default)).ShouldBeTrue();
        (await _host.Service.DeleteAsync(gone.Id, default)).ShouldBeFalse();

        foreach (var change in new[] { await _host.SaveAsync(gone, "x"), await _host.HintAsync(gone), await _host.Service.CoachAsync(gone.Id, default), await _host.SubmitAsync(gone, "x") })
        {
            change.ShouldBe(new AttemptChange(ChangeOutcome.Missing, null));
        }
    }

    [Fact]
    public async Task Coach_Exam_StaysMarkedAsCoached()
    {
        var attempt = await _host.StartAsync(AttemptMode.Exam);

        (await _host.Service.CoachAsync(attempt.Id, default)).Attempt!.Mode.ShouldBe(AttemptMode.Coached);
        (await _host.Service.CoachAsync(attempt.Id, default)).Attempt!.Version.ShouldBe(2);
        (await _host.SaveAsync(attempt, "the text is another matter")).Outcome.ShouldBe(ChangeOutcome.Done);
    }

    [Fact]
    public async Task Hint_Coached_IsLoggedWithItsTime()
    {
        var attempt = await _host.StartAsync();

        var hint = (await _host.HintAsync(attempt)).Attempt!.Hints.ShouldHaveSingleItem();

        hint.ShouldBe(new Hint("read-the-plan", HintTier.QuestionBack, "How do you know what the database does?", TimeSpan.FromSeconds(90)));
        (await _host.FindAsync(attempt.Id)).Hints.ShouldBe([hint]);
    }

    [Fact]
    public async Task Hint_TextNewerThanTheDraft_PassesOverWhatItSays()
    {
        var attempt = await _host.StartAsync();

        var change = await _host.HintAsync(attempt, "Look at the query plan first.");

        change.Attempt!.Hints[0].Point.ShouldBe("scan-not-index");
        change.Attempt.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hint_Exam_IsRefused()
    {
        var change = await _host.HintAsync(await _host.StartAsync(AttemptMode.Exam));

        change.Outcome.ShouldBe(ChangeOutcome.NotCoached);
        change.Attempt!.Hints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hint_EverythingGivenAway_HasNothingLeft()
    {
        var attempt = await _host.StartAsync();
        AttemptChange change;
        var count = 0;
        while ((change = await _host.HintAsync(attempt)).Outcome == ChangeOutcome.Done)
        {
            (++count).ShouldBeLessThan(100);
        }

        change.Outcome.ShouldBe(ChangeOutcome.NothingLeft);
        change.Attempt!.Hints.Count.ShouldBe(3 * Sample.SlowQuery.Rubric.Points.Count);
    }

    [Fact]
    public async Task Submit_Answer_IsJudgedAndFrozen()
    {
        var attempt = await _host.StartAsync();
        _host.Clock.Now += TimeSpan.FromMinutes(7);

        var change = await _host.SubmitAsync(attempt, Sample.Strong);

        change.Outcome.ShouldBe(ChangeOutcome.Done);
        var kept = await _host.FindAsync(attempt.Id);
        kept.Status.ShouldBe(AttemptStatus.Submitted);
        kept.SubmittedAt.ShouldBe(_host.Clock.Now);
        kept.Text.ShouldBe(Sample.Strong);
        kept.Judgement!.Findings.Count.ShouldBeGreaterThanOrEqualTo(Sample.SlowQuery.Rubric.Points.Count);

        (await _host.SaveAsync(kept, "better")).Outcome.ShouldBe(ChangeOutcome.AlreadySubmitted);
        (await _host.HintAsync(kept)).Outcome.ShouldBe(ChangeOutcome.AlreadySubmitted);
        (await _host.Service.CoachAsync(kept.Id, default)).Outcome.ShouldBe(ChangeOutcome.AlreadySubmitted);
        (await _host.SubmitAsync(kept, "better")).Outcome.ShouldBe(ChangeOutcome.AlreadySubmitted);
        (await _host.FindAsync(attempt.Id)).ShouldBe(kept);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task Submit_NothingToJudge_StaysADraft(string text)
    {
        var attempt = await _host.StartAsync();

        (await _host.SubmitAsync(attempt, text)).Outcome.ShouldBe(ChangeOutcome.Empty);

        (await _host.FindAsync(attempt.Id)).Status.ShouldBe(AttemptStatus.Draft);
    }

    [Fact]
    public async Task Submit_AnotherWindowSaved_IsAConflict()
    {
        var attempt = await _host.StartAsync();
        await _host.SaveAsync(attempt, "window one");

        var change = await _host.SubmitAsync(attempt, "window two");

        change.Outcome.ShouldBe(ChangeOutcome.Conflict);
        change.Attempt!.Text.ShouldBe("window one");
        change.Attempt.Status.ShouldBe(AttemptStatus.Draft);
    }

    [Fact]
    public async Task Submit_TooLong_IsRefused() =>
        (await _host.SubmitAsync(await _host.StartAsync(), new string('x', Attempt.MaximumLength + 1))).Outcome.ShouldBe(ChangeOutcome.TooLong);

    [Fact]
    public async Task Submit_PointThatTheCoachGaveAway_EarnsNothing()
    {
        var attempt = await _host.StartAsync();
        for (var tier = 1; tier <= 3; tier++)
        {
            await _host.HintAsync(attempt);
        }

        var judgement = (await _host.SubmitAsync(attempt, Sample.Strong)).Attempt!.Judgement!;

        judgement.Findings.Where(f => f.GivenAway).Select(f => f.Criterion).ShouldBe(["read-the-plan"]);
    }

    [Fact]
    public async Task Submit_PointThatWasOnlyHintedAt_CountsInFull()
    {
        var attempt = await _host.StartAsync();
        await _host.HintAsync(attempt);
        await _host.HintAsync(attempt);

        (await _host.SubmitAsync(attempt, Sample.Strong)).Attempt!.Judgement!.Findings.ShouldAllBe(f => !f.GivenAway);
    }

    [Fact]
    public async Task Change_QuestionIsGone_KeepsTheText()
    {
        var attempt = await _host.StartAsync();
        var without = new ServiceHost(Sample.With(questions: [Sample.LostMessage]));
        await without.Store.AddAsync(attempt, default);

        (await without.HintAsync(attempt)).ShouldSatisfyAllConditions(c => c.Outcome.ShouldBe(ChangeOutcome.Missing), c => c.Attempt.ShouldNotBeNull());
        (await without.SubmitAsync(attempt, "my words")).ShouldSatisfyAllConditions(c => c.Outcome.ShouldBe(ChangeOutcome.Missing), c => c.Attempt.ShouldNotBeNull());
        (await without.FindAsync(attempt.Id)).ShouldSatisfyAllConditions(a => a.Text.ShouldBe("my words"), a => a.Status.ShouldBe(AttemptStatus.Draft));
    }

    [Fact]
    public async Task Submit_ContentWithoutRules_StaysADraftAndKeepsTheText()
    {
        var host = new ServiceHost(Sample.With(ratings: RatingRules.Empty));

        var change = await host.SubmitAsync(await host.StartAsync(), "my words");

        change.Outcome.ShouldBe(ChangeOutcome.NoRules);
        change.Attempt!.Text.ShouldBe("my words");
        change.Attempt.Status.ShouldBe(AttemptStatus.Draft);
    }
}
