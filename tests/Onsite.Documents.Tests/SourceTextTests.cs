using System.Text;

namespace Onsite.Documents.Tests;

public sealed class SourceTextTests
{
    [Fact]
    public void FromBytes_ByteOrderMarkAndCarriageReturns_AreFoldedAway()
    {
        var text = SourceText.FromBytes([.. Encoding.UTF8.Preamble, .. "a\r\nb\rc"u8], "f", []);

        text.ShouldNotBeNull().Text.ShouldBe("a\nb\nc");
    }

    [Fact]
    public void FromBytes_TooLarge_IsRefusedUnread()
    {
        var diagnostics = new DiagnosticList();

        SourceText.FromBytes(new byte[10 * 1024 * 1024], "f", diagnostics).ShouldBeNull();

        diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooLarge);
    }

    [Fact]
    public void FromBytes_NotUtf8_NamesTheLine()
    {
        var diagnostics = new DiagnosticList();

        SourceText.FromBytes([.. "one\ntwo\n"u8, 0xff, 0xfe], "f", diagnostics).ShouldBeNull();

        diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe(DiagnosticCodes.NotUtf8),
            d => d.Line.ShouldBe(3));
    }

    [Theory]
    [InlineData('\0', 2)]
    [InlineData('\u001b', 2)]
    [InlineData('\ud800', 2)]
    [InlineData('\udc00', 2)]
    public void FromText_ControlCharactersAndLoneSurrogates_AreLocated(char forbidden, int line)
    {
        var diagnostics = new DiagnosticList();
        var text = $"a\nb{forbidden}c";

        SourceText.FromText(text, "f", diagnostics).ShouldBeNull();

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(DiagnosticCodes.BadCharacter);
        (problem.Line, problem.Column).ShouldBe((line, 2));
    }

    [Fact]
    public void ReadFile_Missing_IsADiagnostic()
    {
        var diagnostics = new DiagnosticList();

        SourceText.ReadFile("/no/such/file", "questions/x/prompt.md", diagnostics).ShouldBeNull();

        diagnostics.ShouldHaveSingleItem().File.ShouldBe("questions/x/prompt.md");
    }
}
