using Onsite.Documents;
using Onsite.Evaluation.Rubrics;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Tests.Judging;

public sealed class MisreadChecksTests
{
    [Fact]
    public void Run_MisconceptionThatAPointStates_IsReported()
    {
        var question = Sample.SlowQuery;
        var point = question.Rubric.Points[0];
        var wrong = question.Rubric.Misconceptions[0] with { Claim = point.Statement };
        var broken = question with { Rubric = new Rubric(question.Rubric.Points, [wrong]) };
        var diagnostics = new DiagnosticList();

        new ProseJudge(Sample.With([broken])).Check(diagnostics);

        diagnostics.ShouldContain(d =>
            d.Code == "right-read-as-wrong" && d.File == "questions/one-slow-query/rubric.yaml" && d.Message == $"The point '{point.Id}' is read as the misconception '{wrong.Id}'.");
    }
}
