using Onsite.Documents.Yaml;

namespace Onsite.Documents.Tests.Yaml;

public sealed class MapReaderTests
{
    [Fact]
    public void RejectUnknownFields_Misspelling_NamesTheFieldThatWasMeant()
    {
        var (map, diagnostics) = Open("titel: A\n");
        map.OptionalText("title");

        map.RejectUnknownFields();

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(DiagnosticCodes.UnknownField);
        problem.Line.ShouldBe(1);
        problem.Fix.ShouldBe("Did you mean 'title'?");
    }

    [Fact]
    public void RequireText_Missing_SaysHowToAddIt()
    {
        var (map, diagnostics) = Open("a: 1\n");

        map.RequireText("title", "The card call timed out").ShouldBeEmpty();

        diagnostics.ShouldHaveSingleItem().Fix.ShouldContain("title: The card call timed out");
    }

    [Theory]
    [InlineData("n: 7", 7, null)]
    [InlineData("n: 0", 1, DiagnosticCodes.OutOfRange)]
    [InlineData("n: 11", 10, DiagnosticCodes.OutOfRange)]
    [InlineData("n: 1e12", 1, DiagnosticCodes.WrongType)]
    [InlineData("n: NaN", 1, DiagnosticCodes.WrongType)]
    [InlineData("n: [1]", 1, DiagnosticCodes.WrongType)]
    public void RequireInteger_AnyValue_StaysInRange(string yaml, int expected, string? code)
    {
        var (map, diagnostics) = Open(yaml);

        map.RequireInteger("n", 1, 10).ShouldBe(expected);

        diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("x: .inf", DiagnosticCodes.WrongType)]
    [InlineData("x: NaN", DiagnosticCodes.WrongType)]
    [InlineData("x: 1e300", DiagnosticCodes.OutOfRange)]
    [InlineData("x: 0.25", null)]
    public void OptionalNumber_AnyValue_IsFiniteAndInRange(string yaml, string? code)
    {
        var (map, diagnostics) = Open(yaml);

        map.OptionalNumber("x", 0, 1, 0.25).ShouldBe(0.25);

        diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void RequireWords_SeveralMistakes_ReportsAllAtOnce()
    {
        var (map, diagnostics) = Open("levels: [midd, senior, senior, king]\n");

        map.RequireWords("levels", ["mid", "senior", "staff"]);

        diagnostics.Count.ShouldBe(3);
        diagnostics[0].Fix.ShouldBe("Did you mean 'mid'?");
    }

    [Fact]
    public void Texts_SingleText_IsAListOfOne()
    {
        var (map, _) = Open("tips: Breathe.\n");

        map.Texts("tips").ShouldHaveSingleItem().Text.ShouldBe("Breathe.");
    }

    private static (MapReader Map, DiagnosticList Diagnostics) Open(string yaml)
    {
        var diagnostics = new DiagnosticList();
        var node = YamlReader.Read(new SourceText("f.yaml", yaml), diagnostics)!;
        return (MapReader.Open(node, diagnostics, "The file")!, diagnostics);
    }
}
