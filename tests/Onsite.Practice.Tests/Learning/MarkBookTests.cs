using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;
using Onsite.Practice.Tests.Attempts;

namespace Onsite.Practice.Tests.Learning;

public sealed class MarkBookTests
{
    private const string Sentence = "My colleagues photograph the optimizer's choice and pin it beside the kettle.";

    private static readonly string Point = Sample.SlowQuery.Rubric.Points[0].Id;

    private readonly ServiceHost _host = new();

    [Fact]
    public async Task JudgeAnew_AfterMark_MeetsThePointNamesTheMarkAndKeepsTheFirst()
    {
        var attempt = await _host.SubmittedAsync(Sentence);
        var first = attempt.Judgement!;
        Of(first).Outcome.ShouldBe(Outcome.NotObserved);
        var mark = await MarkAsync(MarkKind.Makes);

        var anew = (await _host.Service.JudgeAnewAsync(attempt.Id, default)).Attempt.ShouldNotBeNull();

        anew.Judgement!.Scorecard.ShouldBeSameAs(first.Scorecard);
        var finding = Of(anew.Later.ShouldHaveSingleItem().Judgement);
        finding.Outcome.ShouldBe(Outcome.Met);
        finding.Marks.ShouldHaveSingleItem().ShouldBe(new FindingMark(mark.Id, MarkKind.Makes, Sentence, mark.MadeAt));
        finding.Evidence.ShouldNotBeEmpty();
        (await _host.FindAsync(attempt.Id)).Later.Count.ShouldBe(1);
    }

    [Fact]
    public async Task JudgeAnew_NothingChanged_KeepsNothing()
    {
        var attempt = await _host.SubmittedAsync(Sample.Strong);

        var change = await _host.Service.JudgeAnewAsync(attempt.Id, default);

        change.Outcome.ShouldBe(ChangeOutcome.Done);
        change.Attempt!.Later.ShouldBeEmpty();
        change.Attempt.Version.ShouldBe(attempt.Version);
    }

    [Fact]
    public async Task JudgeAnew_AfterMarkIsTakenBack_IsTheFirstOutcomeAgain()
    {
        var attempt = await _host.SubmittedAsync(Sentence);
        var mark = await MarkAsync(MarkKind.Makes);
        await _host.Service.JudgeAnewAsync(attempt.Id, default);

        (await _host.Marks.RemoveAsync(mark.Id, default)).ShouldBeTrue();
        var anew = (await _host.Service.JudgeAnewAsync(attempt.Id, default)).Attempt!;

        anew.Later.Count.ShouldBe(2);
        Of(anew.Later[1].Judgement).Outcome.ShouldBe(Outcome.NotObserved);
        Of(anew.Later[0].Judgement).Marks.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task JudgeAnew_Draft_IsRefused() =>
        (await _host.Service.JudgeAnewAsync((await _host.StartAsync()).Id, default)).Outcome.ShouldBe(ChangeOutcome.NotSubmitted);

    [Fact]
    public async Task JudgeAnew_Missing_IsMissing() => (await _host.Service.JudgeAnewAsync("nothing", default)).ShouldBe(new AttemptChange(ChangeOutcome.Missing, null));

    [Fact]
    public async Task JudgeAnew_SavedMeanwhile_TriesAgain()
    {
        var attempt = await _host.SubmittedAsync(Sentence);
        await MarkAsync(MarkKind.Makes);
        var other = true;
        _host.Store.BeforeReplace = async _ =>
        {
            if (other)
            {
                other = false;
                await _host.Service.JudgeAnewAsync(attempt.Id, default);
            }
        };

        (await _host.Service.JudgeAnewAsync(attempt.Id, default)).Attempt!.Later.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Submit_AfterMark_CountsAParaphrase()
    {
        await MarkAsync(MarkKind.Makes);

        var attempt = await _host.SubmittedAsync("Beside our kettle colleagues pin a photograph of what the optimizer's choice was.");

        Of(attempt.Judgement!).Outcome.ShouldBe(Outcome.Met);
    }

    [Fact]
    public async Task Add_Again_IsTheSameMark()
    {
        var first = await MarkAsync(MarkKind.Makes);

        (await MarkAsync(MarkKind.Makes)).ShouldBe(first);
        (await _host.Marks.ListAsync(Sample.SlowQuery, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Add_Opposite_TakesTheOtherBack()
    {
        await MarkAsync(MarkKind.Makes);
        var not = await MarkAsync(MarkKind.DoesNotMake);

        (await _host.Marks.ListAsync(Sample.SlowQuery, default)).ShouldHaveSingleItem().Mark.ShouldBe(not);
    }

    [Theory]
    [InlineData("Yes.", "too-short")]
    [InlineData("", "too-short")]
    public async Task Add_Refused_KeepsNothing(string sentence, string code)
    {
        var made = await _host.Marks.AddAsync(Sample.SlowQuery, Point, MarkKind.Makes, sentence, null, default);

        made.Refusal!.Code.ShouldBe(code);
        (await _host.Learning.MarksAsync(null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_WeakSampleAnswerSaysIt_IsRefused()
    {
        var sentence = Evaluation.Text.SentenceSplitter.Split(Sample.Weak).Select(s => s.Of(Sample.Weak)).MaxBy(s => s.Length)!;

        (await _host.Marks.AddAsync(Sample.SlowQuery, Point, MarkKind.Makes, sentence, null, default)).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task List_OtherRubric_HoldsWhereThePointIsThereAndRestsWhereItIsNot()
    {
        var mark = await MarkAsync(MarkKind.Makes);
        await _host.Learning.AddMarkAsync(mark with { Id = "z-gone", Point = "gone" }, default);
        var changed = Sample.SlowQuery with { RubricRevision = "another" };

        var listed = await _host.Marks.ListAsync(changed, default);

        listed.Select(m => (m.FromEarlierRubric, m.Resting?.Code)).ShouldBe([(true, null), (true, "no-such-point")]);
        (await _host.Marks.HoldingAsync(changed, default)).ShouldHaveSingleItem().Id.ShouldBe(mark.Id);
    }

    private static Finding Of(Judgement judgement) => judgement.Findings.Single(f => f.Criterion == Point);

    private async Task<Mark> MarkAsync(MarkKind kind) => (await _host.Marks.AddAsync(Sample.SlowQuery, Point, kind, Sentence, null, default)).Mark.ShouldNotBeNull();
}
