using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

/// <summary>Hostile texts, each whole, cut short, doubled, and with other line ends.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Evaluate_HostileText_KeepsTheInvariants(string file)
    {
        var text = Read(file);
        foreach (var answer in (string[])[text, text + text, text.Replace("\n", "\r\n", StringComparison.Ordinal), text.ToUpperInvariant(), new string([.. text.Reverse()])])
        {
            var report = SampleRubric.Evaluator.Evaluate(answer);
            ReportInvariants.Check(report, answer);
            ReportInvariants.Write(SampleRubric.Evaluator.Evaluate(answer)).ShouldBe(ReportInvariants.Write(report));
        }
    }

    /// <summary>As it is typed: any beginning of a text is an answer, be it in the middle of a character.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Evaluate_EveryBeginningOfIt_KeepsTheInvariants(string file)
    {
        var text = Read(file);
        for (var length = 0; length < Math.Min(text.Length, 250); length++)
        {
            ReportInvariants.Check(SampleRubric.Evaluator.Evaluate(text[..length]), text[..length]);
        }
    }

    /// <summary>Limits fall anywhere, also between the halves of a character.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Evaluate_ReadOnlyInPart_KeepsTheInvariants(string file)
    {
        var text = Read(file);
        for (var maximum = 0; maximum < Math.Min(text.Length, 100); maximum++)
        {
            var report = Judging.Compile(SampleRubric.Rubric, options: new EvaluationOptions { MaximumLength = maximum }).Evaluate(text);
            ReportInvariants.Check(report, text);
            (text.Length - report.UnreadLength).ShouldBeInRange(maximum - 1, maximum);
        }
    }

    /// <summary>The same texts where an author would have written them: compiling ends in phrasings or diagnostics.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Compile_HostilePhrasing_DoesNotThrow(string file)
    {
        var text = Read(file);
        var way = Judging.Statement(text.Length > 300 ? text[..300] : text);

        var evaluator = AnswerEvaluator.Compile(new Rubric([Judging.Point("p", 100, must: true, way)], []), text, Judging.Lexicon, new Documents.DiagnosticList());

        ReportInvariants.Check(evaluator.Evaluate(text), text);
    }

    [Theory]
    [InlineData("question-copied.txt")]
    [InlineData("term-list.txt")]
    public void Evaluate_TextThatOnlyLooksLikeAnAnswer_MeetsNothing(string file) =>
        SampleRubric.Evaluator.Evaluate(Read(file)).Points.ShouldAllBe(p => p.Observation != Observation.Met);

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", file));
}
