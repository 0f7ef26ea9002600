using Onsite.Documents;
using Onsite.Evaluation.Rubrics;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Tests.Judging;

public sealed class MisreadChecksTests
{
    [Fact]
    public void Run_TruthThatStatesItsOwnMisconception_IsReported()
    {
        var question = Sample.SlowQuery;
        var misconception = question.Rubric.Misconceptions[0];
        var broken = question with { Rubric = new Rubric(question.Rubric.Points, [misconception with { Truth = $"{misconception.Claim}." }]) };
        var diagnostics = new DiagnosticList();

        new ProseJudge(Sample.With([broken])).Check(diagnostics);

        var said = diagnostics.ShouldHaveSingleItem();
        said.Code.ShouldBe("right-read-as-wrong");
        said.File.ShouldBe("questions/one-slow-query/rubric.yaml");
        said.Message.ShouldBe($"The truth of '{misconception.Id}' is read as the misconception '{misconception.Id}'.");
    }
}
