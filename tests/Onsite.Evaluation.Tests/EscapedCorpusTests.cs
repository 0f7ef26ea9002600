using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests;

/// <summary>Hostile texts before rubrics that ship.</summary>
public sealed class EscapedCorpusTests
{
    public static TheoryData<string> Names => [.. EscapedCorpus.Texts.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_HostileText_KeepsTheInvariantsUnderShippedRubrics(string name)
    {
        var text = EscapedCorpus.Texts[name];
        foreach (var question in Shipped.Questions.Where((_, i) => i % 6 == 0))
        {
            var report = question.Evaluator.Evaluate(text);
            ReportInvariants.Check(report, text);
            ReportInvariants.Write(question.Evaluator.Evaluate(text)).ShouldBe(ReportInvariants.Write(report));
        }
    }

    /// <summary>It says nothing about any of the questions, and nothing it adds takes away what a good answer has said.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_HostileTextBehindAStrongAnswer_KeepsItsEvidence(string name)
    {
        var text = EscapedCorpus.Texts[name];
        var question = Shipped.Questions[0];
        var strong = question.Answers["strong"];
        var answer = strong + "\n\n" + text;

        var report = question.Evaluator.Evaluate(answer);

        ReportInvariants.Check(report, answer);
        foreach (var (alone, with) in question.Evaluator.Evaluate(strong).Points.Zip(report.Points).Where(p => p.First.Observation == Observation.Met))
        {
            with.Observation.ShouldBeOneOf(Observation.Met, Observation.Unknown);
            with.Credit.ShouldBeGreaterThanOrEqualTo(with.Observation == Observation.Met ? alone.Credit : 0);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fold_FoldedWord_StaysAsItIs(string name)
    {
        foreach (var token in Tokenizer.Tokenize(EscapedCorpus.Texts[name]).DistinctBy(t => t.Word).Take(200))
        {
            SpellingFolder.Fold(token.Word).ShouldBe(token.Word);
            token.Span.Length.ShouldBePositive();
        }
    }

    [Fact]
    public void Texts_AreManyAndDifferent()
    {
        EscapedCorpus.Texts.Count.ShouldBeGreaterThanOrEqualTo(60);
        EscapedCorpus.Texts.Values.ShouldBeUnique();
        EscapedCorpus.Texts["lone-high-surrogate"].ShouldContain('\uD83D');
        EscapedCorpus.Texts["hundred-thousand-letters"].Length.ShouldBe(100_000);
        EscapedCorpus.Texts["json"].ShouldStartWith("{\"outcome\"");
    }
}
