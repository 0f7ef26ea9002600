using FsCheck;
using FsCheck.Fluent;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

/// <summary>What holds for the rubrics that ship, with answers put together at random from the samples that ship with them.</summary>
public sealed class ShippedRubricPropertyTests
{
    private static readonly Gen<ShippedQuestion> Question = Gen.Elements(Shipped.Questions.ToArray());

    /// <summary>A question and some paragraphs of its sample answers, each standing alone.</summary>
    private static readonly Gen<(ShippedQuestion Question, string[] Told)> Told =
        from question in Question
        from count in Gen.Choose(0, 6)
        from paragraphs in Gen.ArrayOf(Gen.Elements(Paragraphs(question).ToArray()), count)
        select (question, paragraphs.Distinct().ToArray());

    [Fact]
    public void Evaluate_AnyUnicodeText_KeepsTheInvariants() => Prop.ForAll(Question.ToArbitrary(), UnicodeText().ToArbitrary(), (question, text) =>
        ReportInvariants.Check(question.Evaluator.Evaluate(text), text)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Evaluate_SentenceOfAStrongAnswerAdded_NeverLowersItsPoint() => Prop.ForAll(Told.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (told, pick) =>
    {
        var (question, paragraphs) = told;
        var making = MakingSentences(question);
        var (point, sentence) = making[pick % making.Count];
        var answer = string.Join("\n\n", paragraphs);
        var before = question.Evaluator.Evaluate(answer).Points[point];
        var after = question.Evaluator.Evaluate(answer + "\n\n" + sentence).Points[point];

        // A point that was contradicted stays unknown; it becomes no worse.
        Rank(after.Observation).ShouldBeGreaterThanOrEqualTo(Rank(before.Observation), $"{question.Slug}/{after.Point.Id}: {sentence}");
        after.Credit.ShouldBeGreaterThanOrEqualTo(before.Credit, $"{question.Slug}/{after.Point.Id}: {sentence}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Evaluate_ParagraphsInAnotherOrder_MeetTheSamePoints() => Prop.ForAll(Told.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (told, seed) =>
    {
        var (question, paragraphs) = told;
        var one = question.Evaluator.Evaluate(string.Join("\n\n", paragraphs));
        var other = question.Evaluator.Evaluate(string.Join("\n\n", paragraphs.OrderBy(p => (p.Length * 7919 + seed) % 101).ThenBy(p => p, StringComparer.Ordinal)));
        foreach (var (first, second) in one.Points.Zip(other.Points))
        {
            // What takes two neighbouring sentences, or steps in their order, may depend on the order; one sentence that makes a point does not.
            if (first.Observation == Observation.Met && first.Spans.Count == 1 && !first.Point.Ways.Any(w => w is OrderedWay))
            {
                second.Observation.ShouldBe(Observation.Met, $"{question.Slug}/{first.Point.Id}");
            }
        }

        one.Misconceptions.Select(m => m.Observation).ShouldBe(other.Misconceptions.Select(m => m.Observation));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Evaluate_ManyThreadsAtOnce_GiveTheSameReports()
    {
        var work = Shipped.Questions.SelectMany(q => q.Answers.Values.Select(answer => (q.Evaluator, Answer: answer))).ToArray();
        var alone = work.Select(w => ReportInvariants.Write(w.Evaluator.Evaluate(w.Answer))).ToArray();
        var together = new string[work.Length * 3];

        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            together[i] = ReportInvariants.Write(work[i % work.Length].Evaluator.Evaluate(work[i % work.Length].Answer)));

        for (var i = 0; i < together.Length; i++)
        {
            together[i].ShouldBe(alone[i % work.Length]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\r\n\t")]
    [InlineData("\u200b\u2060\ufeff")]
    public void Evaluate_NothingSaid_ObservesNothing(string answer)
    {
        foreach (var question in Shipped.Questions)
        {
            var report = question.Evaluator.Evaluate(answer);
            ReportInvariants.Check(report, answer);
            report.Points.ShouldAllBe(p => p.Observation == Observation.NotObserved && p.Credit == 0);
            report.Misconceptions.ShouldAllBe(m => m.Observation == Observation.NotObserved);
        }
    }

    [Fact]
    public void Evaluate_AllSampleAnswersInOne_KeepsTheInvariants()
    {
        var huge = string.Join("\n\n", Shipped.Questions.SelectMany(q => q.Answers.Values));
        huge = string.Join("\n\n", Enumerable.Repeat(huge, 1 + (450_000 / huge.Length)));
        foreach (var question in Shipped.Questions.Take(3))
        {
            var report = question.Evaluator.Evaluate(huge);
            ReportInvariants.Check(report, huge);
            report.UnreadLength.ShouldBePositive();
        }
    }

    private static IEnumerable<string> Paragraphs(ShippedQuestion question) =>
        question.Answers.Values.SelectMany(answer => answer.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(p => p.Length > 0);

    /// <summary>The sentences of strong answers that make a point by themselves.</summary>
    private static List<(int Point, string Sentence)> MakingSentences(ShippedQuestion question)
    {
        var found = new List<(int, string)>();
        foreach (var answer in question.Answers.Where(a => a.Key.StartsWith("strong", StringComparison.Ordinal)).Select(a => a.Value))
        {
            foreach (var span in question.Evaluator.Evaluate(answer).Sentences.Where(s => s.MakesPoint).Select(s => s.Span))
            {
                var sentence = answer.Substring(span.Start, span.Length);
                var alone = question.Evaluator.Evaluate(sentence);
                found.AddRange(alone.Points.Select((p, i) => (p, i)).Where(x => x.p.Observation == Observation.Met).Select(x => (x.i, sentence)));
            }
        }

        found.ShouldNotBeEmpty(question.Slug);
        return found;
    }

    /// <summary>Any code units at all: letters of many scripts, marks, halves of characters, control characters, and now and then a word of the field.</summary>
    private static Gen<string> UnicodeText() => Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()),
        Gen.Choose(0x20, 0x7E).Select(c => ((char)c).ToString()),
        Gen.Choose(0xD800, 0xDFFF).Select(c => ((char)c).ToString()),
        Gen.Choose(0x1F300, 0x1FAFF).Select(char.ConvertFromUtf32),
        Gen.Elements(" ", ". ", "\n", "cache", "retry", "not", "Redis", "409", "p99", "%", "ms")).ListOf().Select(string.Concat);

    private static int Rank(Observation observation) => observation switch
    {
        Observation.Met => 3,
        Observation.Unknown => 2,
        Observation.Partly => 1,
        _ => 0,
    };
}
