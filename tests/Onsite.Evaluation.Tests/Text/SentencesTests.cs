using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

/// <summary>Whoever shows an answer has the sentences that were judged.</summary>
public sealed class SentencesTests
{
    private const string Run = "we look at the queue and the graphs of the pool and the database and the balancer ";

    public static TheoryData<string> Texts =>
    [
        string.Empty,
        "  \n ",
        SampleRubric.Answer,
        string.Concat(Enumerable.Repeat(Run, 20)),
        string.Concat(Enumerable.Repeat(Run + "becuase ", 20)),
        string.Concat(Enumerable.Repeat(Run + "becasue idempotnecy keys jiter expires, threfore ", 20)),
        string.Concat(Enumerable.Repeat("jitter, backoff, redis, ", 60)),
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Of_Text_AreTheSentencesOfTheJudgement(string text) =>
        Sentences.Of(text).ShouldBe(SampleRubric.Evaluator.Evaluate(text).Sentences.Select(s => s.Span));

    [Fact]
    public void Of_Null_Throws() => Should.Throw<ArgumentNullException>(() => Sentences.Of(null!));
}
