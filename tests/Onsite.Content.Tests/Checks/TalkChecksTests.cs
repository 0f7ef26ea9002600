using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Evaluation;

namespace Onsite.Content.Tests.Checks;

public sealed class TalkChecksTests : IDisposable
{
    private const string Folder = "scenarios/monday-reports/talk";

    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_NotesAsNamed_ReportsNothing() => Run(new(90, Rating.StrongHire), new(50, Rating.NoHire), new(10, Rating.StrongNoHire)).ShouldBeEmpty();

    /// <summary>Weak notes may be no hire at the best, strong ones a hire at the least.</summary>
    [Fact]
    public void Run_NotesAtTheBounds_ReportsNothing() => Run(new(60, Rating.Hire), new(59, Rating.Hire), new(40, Rating.NoHire)).ShouldBeEmpty();

    [Fact]
    public void Run_MiddlingOutranksStrong_ReportsBothScores()
    {
        var problem = Run(new(70, Rating.Hire), new(72.5, Rating.Hire), new(10, Rating.NoHire)).ShouldHaveSingleItem();

        problem.Code.ShouldBe(ContentCodes.TalkOutOfOrder);
        problem.Severity.ShouldBe(Severity.Error);
        problem.File.ShouldBe($"{Folder}/strong.md");
        problem.Message.ShouldBe("They score 70, no more than middling.md with 72.5.");
        problem.Fix.ShouldContain("onsite score the-lost-message");
    }

    [Fact]
    public void Run_WeakEqualsMiddling_IsReportedAtTheMiddling() =>
        Run(new(70, Rating.Hire), new(30, Rating.NoHire), new(30, Rating.NoHire)).ShouldHaveSingleItem().File.ShouldBe($"{Folder}/middling.md");

    [Fact]
    public void Run_StrongIsNoHire_IsReported() =>
        Run(new(70, Rating.NoHire), new(50, Rating.NoHire), new(10, Rating.NoHire)).ShouldHaveSingleItem().Message.ShouldBe("They are rated no-hire at level senior, and strong notes have to be a hire.");

    [Fact]
    public void Run_WeakIsHire_IsReported() =>
        Run(new(90, Rating.Hire), new(80, Rating.Hire), new(70, Rating.Hire)).ShouldHaveSingleItem().File.ShouldBe($"{Folder}/weak.md");

    private DiagnosticList Run(AnswerStanding strong, AnswerStanding middling, AnswerStanding weak)
    {
        var catalogue = _content.Read().Catalogue;
        var talk = catalogue.Scenarios.ShouldHaveSingleItem().Talk;
        var diagnostics = new DiagnosticList();
        TalkChecks.Run(catalogue, new Ranker(new Dictionary<string, AnswerStanding> { [talk.Strong] = strong, [talk.Middling] = middling, [talk.Weak] = weak }), diagnostics);
        return diagnostics;
    }

    private sealed class Ranker(Dictionary<string, AnswerStanding> standings) : IAnswerRanker
    {
        public double Score(Question question, string answer) => throw new NotSupportedException();

        public AnswerStanding Rate(Question question, string answer, Level level)
        {
            level.ShouldBe(Level.Senior);
            question.Slug.ShouldBe("the-lost-message");
            return standings[answer];
        }
    }
}
