using System.Globalization;
using System.Text.Json;
using Onsite.Content.Rounds;
using Onsite.Docs.Tests.Reading;
using Onsite.Documents;

namespace Onsite.Docs.Tests;

/// <summary>Holds what the guides say of design rounds to the plan that ships and to the schemas of its files.</summary>
public sealed class RoundGuideTests
{
    [Fact]
    public void TableOfParts_HasTheSharesOfThePlan()
    {
        var diagnostics = new DiagnosticList();
        var source = SourceText.FromText(File.ReadAllText(Repository.Full($"content/{DesignRoundReader.FileName}")), DesignRoundReader.FileName, diagnostics).ShouldNotBeNull();
        var shares = DesignRoundReader.Read(source, diagnostics).Shares;

        MarkdownPage.Read("docs/guide/design-round.md").Rows.Where(r => r.Count == 3).Skip(1).Select(r => (r[0], double.Parse(r[1], CultureInfo.InvariantCulture))).ShouldBe(
            [
                ("objectives", shares.Objectives),
                ("talk", shares.Talk),
                ("structure", shares.Structure),
                ("estimates", shares.Estimates),
                ("probes", shares.Probes),
                ("cost", shares.Cost),
                ("clarifying", shares.Clarifying),
            ]);
    }

    /// <summary>Every field and every word of the plan and of probes is explained, and none that there is not.</summary>
    [Theory]
    [InlineData("design-round", "The plan of the round", "What the interviewer asks of a run")]
    [InlineData("probes", "What the interviewer asks of a run", "How a verdict is made")]
    public void Section_NamesEveryFieldOfTheSchema(string schema, string section, string next)
    {
        var text = File.ReadAllText(Repository.Full("docs/guide/scenario-authoring.md"));
        var from = text.IndexOf($"## {section}", StringComparison.Ordinal);
        var said = text[from..text.IndexOf($"## {next}", StringComparison.Ordinal)];
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Full($"content/schema/{schema}.schema.json")));

        foreach (var field in json.RootElement.GetProperty("$defs").EnumerateObject().SelectMany(d => d.Value.GetProperty("properties").EnumerateObject()))
        {
            said.ShouldMatch($"[`.]{field.Name}[`.]");
            if (field.Name is "stage" or "when" or "kind")
            {
                field.Value.GetProperty("enum").EnumerateArray().ShouldAllBe(word => said.Contains($"`{word.GetString()}`"));
            }
        }
    }
}
