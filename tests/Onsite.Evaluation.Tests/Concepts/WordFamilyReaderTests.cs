using Onsite.Documents;
using Onsite.Evaluation.Concepts;

namespace Onsite.Evaluation.Tests.Concepts;

public sealed class WordFamilyReaderTests
{
    [Fact]
    public void Read_ListOfLists_KeepsOrderAndPlace()
    {
        var diagnostics = new DiagnosticList();

        var families = WordFamilyReader.Read(new SourceText("words.yaml", "- [store, save, persist]\n- [fetch, retrieve]\n"), diagnostics);

        diagnostics.ShouldBeEmpty();
        families.Select(f => string.Join(' ', f.Select(w => w.Text))).ShouldBe(["store save persist", "fetch retrieve"]);
        families[1][0].Location.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("a: [b, c]\n", 1)]
    [InlineData("- [store, save]\n- alone\n", 2)]
    [InlineData("- [store, save]\n- [alone]\n", 2)]
    [InlineData("- [store, save]\n- [a, [b]]\n", 2)]
    [InlineData("- [store, save]\n- [a, '']\n", 2)]
    public void Read_Mistake_IsReportedWhereItStands(string yaml, int line)
    {
        var diagnostics = new DiagnosticList();

        WordFamilyReader.Read(new SourceText("words.yaml", yaml), diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(DiagnosticCodes.WrongType);
        problem.Line.ShouldBe(line);
    }
}
