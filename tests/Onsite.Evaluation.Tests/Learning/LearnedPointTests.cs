using Onsite.Documents;
using Onsite.Evaluation.Learning;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Learning;

public sealed class LearnedPointTests
{
    private const string Sentence = "The merchant's till stamps each purchase with a fresh token and repeats it on every replay.";

    private static readonly Rubric Rubric = new(
        [
            Judging.Point("same-key", 60, must: true, Judging.Statement("every attempt carries the same {idempotency-key}!"), Judging.Statement("the client chooses an {idempotency-key} once")),
            Judging.Point("backoff", 40, must: false, Judging.Statement("retries use exponential backoff"), Judging.Statement("retries use exponential backoff with {jitter}")),
        ],
        []);

    [Fact]
    public void Evaluate_NoMarks_IsTheRubricAlone()
    {
        var none = Evaluate(SampleRubric.Answer);

        none.Points.ShouldAllBe(p => p.Marks.Count == 0);
        AnswerEvaluator.Compile(Rubric, string.Empty, Judging.Lexicon, [], additions: RubricAdditions.None).Evaluate(SampleRubric.Answer).Points.Select(p => p.Credit).ShouldBe(none.Points.Select(p => p.Credit));
    }

    [Fact]
    public void Evaluate_MarkedSentence_MakesThePointAndNamesTheMark()
    {
        Evaluate(Sentence).Points[0].Observation.ShouldBe(Observation.NotObserved);

        var result = Evaluate(Sentence, Makes("m1", "same-key", Sentence)).Points[0];

        result.Observation.ShouldBe(Observation.Met);
        result.Marks.ShouldHaveSingleItem().Id.ShouldBe("m1");
        result.Spans.ShouldNotBeEmpty();
        result.Explanation.Description.ShouldContain("you marked");
    }

    [Theory]
    [InlineData("Every replay repeats the fresh token that the merchant's till stamped on the purchase.")]
    [InlineData("First a purchase is stamped by the till with a fresh token, which each replay repeats for the merchant. Then we rest.")]
    public void Evaluate_ParaphraseOfMarkedSentence_MakesThePoint(string paraphrase) =>
        Evaluate(paraphrase, Makes("m1", "same-key", Sentence)).Points[0].Observation.ShouldBe(Observation.Met);

    [Theory]
    [InlineData("The merchant's till does not stamp purchases with a fresh token and never repeats it on a replay.")]
    [InlineData("The weather was fine and the merchant went home.")]
    public void Evaluate_OppositeOrOtherSentence_DoesNotMakeIt(string other) =>
        Evaluate(other, Makes("m1", "same-key", Sentence)).Points[0].Observation.ShouldNotBe(Observation.Met);

    [Fact]
    public void Evaluate_PointMetByTheRubric_NamesNoMark()
    {
        var answer = "Every attempt carries the same idempotency key. " + Sentence;

        Evaluate(answer, Makes("m1", "same-key", Sentence)).Points[0].Marks.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_CounterExample_TakesItsSentenceAway()
    {
        const string Said = "Retries use exponential backoff in the billing report.";
        Evaluate(Said).Points[1].Observation.ShouldBe(Observation.Met);

        var result = Evaluate(Said, Not("n1", "backoff", Said)).Points[1];

        result.Observation.ShouldBe(Observation.NotObserved);
        result.Marks.ShouldHaveSingleItem().Id.ShouldBe("n1");
    }

    [Theory]
    [InlineData("Our retries use exponential backoff, capped at thirty seconds so that nobody waits forever.")]
    [InlineData("Retries use exponential backoff with jitter in the billing report.")]
    public void Evaluate_CounterExample_LeavesOtherSentences(string other) =>
        Evaluate(other, Not("n1", "backoff", "Retries use exponential backoff in the billing report.")).Points[1].ShouldSatisfyAllConditions(
            p => p.Observation.ShouldBe(Observation.Met),
            p => p.Marks.ShouldBeEmpty());

    [Fact]
    public void Evaluate_CounterExampleBesideAnotherSentenceThatMakesIt_IsStillMet()
    {
        const string Said = "Retries use exponential backoff in the billing report.";

        var result = Evaluate(Said + " Between calls our clients wait: retries use exponential backoff, doubling up to a minute.", Not("n1", "backoff", Said)).Points[1];

        result.Observation.ShouldBe(Observation.Met);
        result.Spans[0].Start.ShouldBeGreaterThan(Said.Length - 1);
    }

    [Fact]
    public void Evaluate_CounterExampleToAMarkedPhrasing_StopsWhatSaysTheSame()
    {
        const string Near = "The merchant's till stamps each purchase with a fresh token and repeats it on every invoice.";
        var makes = Makes("m1", "same-key", Sentence);
        Evaluate(Near, makes).Points[0].Observation.ShouldBe(Observation.Met);

        Evaluate(Near, makes, Not("n1", "same-key", Near)).Points[0].Observation.ShouldBe(Observation.NotObserved);
        Evaluate(Sentence, makes, Not("n1", "same-key", Near)).Points[0].Observation.ShouldBe(Observation.Met);
    }

    [Fact]
    public void Evaluate_MarksOfOtherPoints_ChangeNothing()
    {
        var result = Evaluate(Sentence, Makes("m1", "backoff", Sentence), Makes("m2", "gone", Sentence));

        result.Points[0].Observation.ShouldBe(Observation.NotObserved);
        result.Points[1].Observation.ShouldBe(Observation.Met);
    }

    [Fact]
    public void Evaluate_Twice_IsTheSame()
    {
        MarkedSentence[] marks = [Makes("m1", "same-key", Sentence), Not("n1", "backoff", "Retries use exponential backoff in the billing report.")];

        Evaluate(Sentence, marks).Points.Select(p => (p.Credit, p.Explanation.Description)).ShouldBe(Evaluate(Sentence, marks).Points.Select(p => (p.Credit, p.Explanation.Description)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("😀 🎉")]
    [InlineData("!!! {} <> ///")]
    public void Evaluate_MarkWithoutMeaning_ChangesNothing(string empty) =>
        Evaluate(Sentence, Makes("m1", "same-key", empty), Not("n1", "same-key", empty)).Points[0].Marks.ShouldBeEmpty();

    private static AnswerReport Evaluate(string answer, params MarkedSentence[] marks)
    {
        var diagnostics = new DiagnosticList();
        var evaluator = AnswerEvaluator.Compile(Rubric, string.Empty, Judging.Lexicon, diagnostics, additions: new RubricAdditions(marks));
        diagnostics.ShouldBeEmpty();
        return evaluator.Evaluate(answer);
    }

    private static MarkedSentence Makes(string id, string point, string sentence) => new(id, point, sentence, Makes: true);

    private static MarkedSentence Not(string id, string point, string sentence) => new(id, point, sentence, Makes: false);
}
