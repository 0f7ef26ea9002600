using Onsite.Content.Competencies;
using Onsite.Documents;

namespace Onsite.Content.Tests.Competencies;

public sealed class CompetencyReaderTests
{
    [Theory]
    [InlineData("- {id: a, name: A, description: D}\n- {id: a, name: B, description: D}", ContentCodes.DuplicateId, 2)]
    [InlineData("- {id: A b, name: A, description: D}", ContentCodes.BadSlug, 1)]
    [InlineData("- {id: a, name: A}", DiagnosticCodes.MissingField, 1)]
    [InlineData("- {id: a, name: A, description: D, descripton: D}", DiagnosticCodes.UnknownField, 1)]
    [InlineData("- a", DiagnosticCodes.WrongType, 1)]
    [InlineData("a: b", DiagnosticCodes.WrongType, 1)]
    [InlineData("", DiagnosticCodes.Empty, 0)]
    public void Read_BrokenFile_IsReportedWhereItStands(string yaml, string code, int line)
    {
        var diagnostics = new DiagnosticList();

        CompetencyReader.Read(new SourceText("competencies.yaml", yaml), diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Line.ShouldBe(line);
    }
}
