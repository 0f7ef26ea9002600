using Onsite.Documents;
using Onsite.Evaluation.Delivery;

namespace Onsite.Evaluation.Tests.Delivery;

public sealed class TranscriptReaderTests
{
    private const string Valid = """
        {"format":"onsite-transcript/1","dictated":true,"words":[
          {"text":"So,","start":0.12,"end":0.31},
          {"text":"caf\u00e9","start":0.5,"end":1}
        ]}
        """;

    [Fact]
    public void Read_Json_IsTheTranscript()
    {
        var transcript = Read(Valid, out var diagnostics)!;

        diagnostics.ShouldBeEmpty();
        transcript.Dictated.ShouldBeTrue();
        transcript.Words.ShouldBe([new TranscriptWord("So,", 0.12, 0.31), new TranscriptWord("café", 0.5, 1)]);
    }

    [Fact]
    public void Read_JsonWithTabs_IsTheTranscript()
    {
        Read(Valid.Replace("  {", "\t{", StringComparison.Ordinal), out var diagnostics)!.Words.Count.ShouldBe(2);
        diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("onsite-transcript/1", "whisper", DiagnosticCodes.OutOfRange, 1)]
    [InlineData("\"dictated\":true", "\"dictated\":\"very\"", DiagnosticCodes.WrongType, 1)]
    [InlineData("\"start\":0.5", "\"start\":0.05", DiagnosticCodes.OutOfRange, 3)]
    [InlineData("\"end\":1", "\"end\":0.4", DiagnosticCodes.OutOfRange, 3)]
    [InlineData("\"end\":1", "\"end\":\"late\"", DiagnosticCodes.WrongType, 3)]
    [InlineData("\"end\":1", "\"end\":14401", DiagnosticCodes.OutOfRange, 3)]
    [InlineData("\"start\":0.5,", "", DiagnosticCodes.MissingField, 3)]
    [InlineData("\"end\":1", "\"end\":1,\"confidence\":0.9", DiagnosticCodes.UnknownField, 3)]
    [InlineData("\"text\":\"So,\"", "\"text\":\"\"", DiagnosticCodes.MissingField, 2)]
    public void Read_BrokenWord_IsReportedWhereItStands(string old, string replacement, string code, int line)
    {
        Valid.ShouldContain(old);

        Read(Valid.Replace(old, replacement, StringComparison.Ordinal), out var diagnostics);

        diagnostics.ShouldContain(d => d.Code == code && d.Line == line, string.Join('\n', diagnostics));
        diagnostics.ShouldAllBe(d => d.Fix.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"onsite-transcript/1\",\"words\":[]}")]
    [InlineData("{\"format\":\"onsite-transcript/1\"}")]
    [InlineData("{\"format\":\"onsite-transcript/1\",\"words\":[1,[2],null]}")]
    [InlineData("{\"format\":")]
    public void Read_NoTranscript_IsAnError(string text)
    {
        Read(text, out var diagnostics);

        diagnostics.HasErrors.ShouldBeTrue();
    }

    private static Transcript? Read(string text, out DiagnosticList diagnostics)
    {
        diagnostics = [];
        return TranscriptReader.Read(new SourceText("answer.json", text.ReplaceLineEndings("\n")), diagnostics);
    }
}
