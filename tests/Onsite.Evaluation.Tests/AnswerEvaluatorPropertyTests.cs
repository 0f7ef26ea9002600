using FsCheck;
using FsCheck.Fluent;

namespace Onsite.Evaluation.Tests;

/// <summary>What holds for answers put together at random.</summary>
public sealed class AnswerEvaluatorPropertyTests
{
    /// <summary>Sentences that each stand alone: no two together say what neither says.</summary>
    private static readonly string[] Sentences =
    [
        "The charge may have happened although no response came back.",
        "The outcome is unknown.",
        "The outcome is not unknown.",
        "I'm not sure, maybe the outcome is unknown.",
        "Every attempt carries the same idempotency key.",
        "We never send the same client request id twice.",
        "There is jitter.",
        "There is exponential backoff.",
        "We stop after at most 5 attempts.",
        "Redis is there.",
        "A circuit breaker is there.",
        "A timeout means that the payment failed.",
        "I would not use two-phase commit across the services.",
        "We use two-phase commit across the services.",
        "Somebody sings a song.",
        "It rains 😀.",
        "Идёт дождь.",
        "jitter backoff redis breaker budget key timeout charge outcome",
    ];

    /// <summary>Sentences that make their point each time they are said, by the index of the point.</summary>
    private static readonly (int Point, string Sentence)[] Making =
    [
        (0, "The charge may have happened although no response came."),
        (0, "The outcome is unknown."),
        (1, "Every attempt carries the same idempotency key."),
        (2, "There is exponential backoff, with jitter."),
        (3, "We write the intent, call the network and record the result."),
        (4, "We have Redis and a circuit breaker."),
    ];

    private static readonly string[] Pieces =
    [
        .. Sentences, " ", "\n", "\n\n", "\r\n", "- ", "1. ", "# ", "`", "```", ".", "?", "not", "no", ",", ";", "(", ")", "“", "’", "\0", "\ud83d", "\ude00", "😀", "e\u0301", "中", "ि", "40ms", "$40", "{jitter}", "<number>", "a/b", "\u2028", "\u202e",
    ];

    [Fact]
    public void Evaluate_AnyText_KeepsTheInvariants() => Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces =>
    {
        var answer = string.Concat(pieces);
        ReportInvariants.Check(SampleRubric.Evaluator.Evaluate(answer), answer);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_AnyCharacters_KeepsTheInvariants() => Prop.ForAll<NonNull<string>>(text =>
        ReportInvariants.Check(SampleRubric.Evaluator.Evaluate(text.Get), text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_SameAnswerTwice_GivesTheSameReport() => Prop.ForAll(Gen.Elements(Sentences).ListOf().ToArbitrary(), sentences =>
    {
        var answer = string.Join(' ', sentences);
        return ReportInvariants.Write(SampleRubric.Evaluator.Evaluate(answer)) == ReportInvariants.Write(SampleRubric.Evaluator.Evaluate(answer));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_SentenceThatMakesAPointAdded_NeverLowersIt() => Prop.ForAll(Gen.Elements(Sentences).ListOf().ToArbitrary(), Gen.Elements(Making).ToArbitrary(), (sentences, making) =>
    {
        var answer = string.Join("\n\n", sentences);
        var before = SampleRubric.Evaluator.Evaluate(answer).Points[making.Point];
        var after = SampleRubric.Evaluator.Evaluate(answer + "\n\n" + making.Sentence).Points[making.Point];
        return after.Credit >= before.Credit && Rank(after.Observation) >= Rank(before.Observation);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_ParagraphsInAnotherOrder_ChangesNoStatement() => Prop.ForAll(Gen.Shuffle(Sentences).ToArbitrary(), Gen.Choose(0, Sentences.Length).ToArbitrary(), (shuffled, count) =>
    {
        var told = shuffled.Take(count).ToArray();
        var one = SampleRubric.Evaluator.Evaluate(string.Join("\n\n", told));
        var other = SampleRubric.Evaluator.Evaluate(string.Join("\n\n", told.Reverse()));
        foreach (var (point, i) in one.Points.Select((p, i) => (p, i)).Where(p => p.p.Point.Id != "journal-first"))
        {
            // Where sentences that happen to be neighbours add up, the order may count; a statement in one sentence stands anywhere.
            if (point.Observation == Observation.Met && point.Spans.Count == 1)
            {
                other.Points[i].Observation.ShouldBe(Observation.Met, point.Point.Id);
            }
        }

        one.Misconceptions.Select(m => m.Observation).ShouldBe(other.Misconceptions.Select(m => m.Observation));
    }).QuickCheckThrowOnFailure();

    private static int Rank(Observation observation) => observation switch
    {
        Observation.Met => 3,
        Observation.Unknown => 2,
        Observation.Partly => 1,
        _ => 0,
    };
}
