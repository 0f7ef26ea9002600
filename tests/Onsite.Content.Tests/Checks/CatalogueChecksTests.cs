using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;

namespace Onsite.Content.Tests.Checks;

public sealed class CatalogueChecksTests : IDisposable
{
    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_WithoutRanker_ReportsNothing() => Run(null).ShouldBeEmpty();

    [Fact]
    public void Run_AnswersInOrder_ReportsNothing() => Run(InOrder).ShouldBeEmpty();

    [Fact]
    public void Run_MiddlingOutranksStrong_ReportsBothScores()
    {
        var problem = Run(answer => answer.Contains("durable", StringComparison.Ordinal) ? 0.95 : InOrder(answer)).ShouldHaveSingleItem();

        problem.Code.ShouldBe(ContentCodes.AnswersOutOfOrder);
        problem.Severity.ShouldBe(Severity.Error);
        problem.File.ShouldBe("questions/the-lost-message/answers/strong.md");
        problem.Message.ShouldBe("It scores 0.9, no more than middling.md with 0.95.");
    }

    [Fact]
    public void Run_AllEqual_ReportsEveryPairOfNeighbours() => Run(_ => 0.5).Count.ShouldBe(2 + 3);

    [Fact]
    public void Run_NoNumbers_ReportsEveryPairOfNeighbours() => Run(_ => double.NaN).Count.ShouldBe(2 + 3);

    private static double InOrder(string answer) => answer switch
    {
        _ when answer.StartsWith("I read", StringComparison.Ordinal) || answer.StartsWith("It ack", StringComparison.Ordinal) => 0.9,
        _ when answer.StartsWith("I would look", StringComparison.Ordinal) || answer.StartsWith("Make", StringComparison.Ordinal) => 0.5,
        _ => 0.1,
    };

    private DiagnosticList Run(Func<string, double>? score)
    {
        var diagnostics = new DiagnosticList();
        CatalogueChecks.Run(_content.Read().Catalogue, score is null ? null : new Ranker(score), diagnostics);
        return diagnostics;
    }

    private sealed class Ranker(Func<string, double> score) : IAnswerRanker
    {
        public double Score(Question question, string answer) => score(answer);

        public AnswerStanding Rate(Question question, string answer, Level level) => throw new NotSupportedException();
    }
}
