using System.Text.Json;
using Onsite.Documents;
using Onsite.Evaluation.Delivery;

namespace Onsite.Content.Tests.Schema;

/// <summary>Holds the schema of transcripts and their reader together.</summary>
public sealed class TranscriptSchemaTests
{
    private const string Unknown = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryContent.Root, "schema", "transcript.schema.json"))).RootElement;

    [Fact]
    public void Schema_Objects_HaveTheFieldsOfTheReader()
    {
        FieldsOf($"{{\"{Unknown}\": 1}}").ShouldBe(Names(Schema.GetProperty("properties")), ignoreOrder: true);
        FieldsOf($"{{\"format\": \"{TranscriptReader.Format}\", \"words\": [{{\"{Unknown}\": 1}}]}}").ShouldBe(Names(Schema.GetProperty("$defs").GetProperty("word").GetProperty("properties")), ignoreOrder: true);
    }

    [Fact]
    public void Schema_Bounds_AreThoseOfTheReader()
    {
        Schema.GetProperty("properties").GetProperty("format").GetProperty("enum")[0].GetString().ShouldBe(TranscriptReader.Format);
        Schema.GetProperty("$defs").GetProperty("word").GetProperty("properties").GetProperty("start").GetProperty("maximum").GetDouble().ShouldBe(TranscriptReader.MaximumSeconds);
    }

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(p => p.Name);

    private static string[] FieldsOf(string json)
    {
        var diagnostics = new DiagnosticList();
        TranscriptReader.Read(new SourceText("answer.json", json), diagnostics);
        var fix = diagnostics.Single(d => d.Code == DiagnosticCodes.UnknownField).Fix;
        return fix[(fix.LastIndexOf(" are ", StringComparison.Ordinal) + 5)..].TrimEnd('.').Split(", ");
    }
}
