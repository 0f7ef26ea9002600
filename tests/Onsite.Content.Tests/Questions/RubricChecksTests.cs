using Onsite.Documents;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Tests.Questions;

public sealed class RubricChecksTests : IDisposable
{
    private const string Sheet = "questions/one-slow-query/question.yaml";
    private const string Rubric = "questions/one-slow-query/rubric.yaml";

    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("weight: 15\n    competency", "weight: 16\n    competency", RubricCodes.WeightsDoNotAddUp, "points:")]
    [InlineData("competency: performance\n    claim", "competency: messaging\n    claim", ContentCodes.CompetencyNotListed, "competency: messaging")]
    [InlineData("levels: [senior]", "levels: [senior, staff]", ContentCodes.PointLevels, "levels: [senior, staff]")]
    [InlineData("- id: watch-it", "- id: cover-it", ContentCodes.DuplicateId, "id: cover-it")]
    [InlineData("{full-scan}!", "{full-scam}!", ContentCodes.UnknownConcept, "{full-scam}")]
    [InlineData("plan history]", "'{plan-history}']", ContentCodes.UnknownConcept, "{plan-history}")]
    [InlineData("test it]", "'{test-it}']", ContentCodes.UnknownConcept, "{test-it}")]
    [InlineData("measure again]", "'{b} and {index}']", ContentCodes.UnknownConcept, "{b}")]
    [InlineData("[add an index to each column]", "['an {indexx} to each column']", ContentCodes.UnknownConcept, "{indexx}")]
    [InlineData("point: It is noticed", "point: It is by {alarm} noticed", ContentCodes.UnknownConcept, "{alarm}")]
    [InlineData("severity: major", "severity: grave", DiagnosticCodes.OutOfRange, "severity")]
    public void Read_BrokenRubric_IsReportedWhereItStands(string old, string replacement, string code, string line)
    {
        _content.Replace(Rubric, old, replacement);

        _content.ReadWithOneProblem(code, Rubric, line);
    }

    [Fact]
    public void Read_CompetencyWithoutPoint_IsReported()
    {
        _content.Replace(Sheet, "[diagnosis, performance]", "[diagnosis, performance, reliability]");

        _content.ReadWithOneProblem(ContentCodes.CompetencyWithoutPoint, Sheet, "reliability");
    }

    [Fact]
    public void Read_SevenPoints_AreTooFew()
    {
        var text = _content.Text(Rubric);
        var start = text.IndexOf("  - id: watch-it", StringComparison.Ordinal);
        var end = text.IndexOf("misconceptions:", StringComparison.Ordinal);
        _content.Write(Rubric, text.Remove(start, end - start).Replace("weight: 20", "weight: 30", StringComparison.Ordinal));

        _content.ReadWithOneProblem(ContentCodes.TooFewPoints, Rubric);
    }

    [Fact]
    public void Read_TermMisspeltInPhrasing_NamesWhatWasMeant()
    {
        _content.Replace(Rubric, "{covering-index}", "{coverin-index}");

        _content.Read().Diagnostics.ShouldHaveSingleItem().Fix.ShouldBe("Did you mean 'covering-index'?");
    }
}
