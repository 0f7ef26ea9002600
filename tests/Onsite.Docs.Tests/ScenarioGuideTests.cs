using System.Text.Json;
using Onsite.Content;
using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Docs.Tests.Reading;
using Onsite.Documents;
using Onsite.Practice.Judging;

namespace Onsite.Docs.Tests;

/// <summary>Holds the guide for authors of scenarios to the readers and the simulator: its example is read, run and judged.</summary>
public sealed class ScenarioGuideTests : IDisposable
{
    private const string Guide = "docs/guide/scenario-authoring.md";
    private const string Example = "docs/guide/examples/opening-hours";

    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("onsite-guide-");

    public void Dispose() => _content.Delete(recursive: true);

    [Fact]
    public void Example_InTheContentThatShips_IsReadWithoutProblemsAndJudgedAsNamed()
    {
        Copy("content", ".", f => !f.StartsWith("scenarios/", StringComparison.Ordinal));
        Copy(Example, "scenarios/opening-hours", _ => true);

        var reading = CatalogueReader.Read(_content.FullName);

        reading.Diagnostics.Where(d => d.File.StartsWith("scenarios/", StringComparison.Ordinal)).ShouldBeEmpty();
        var verdicts = ScenarioVerdicts.Judge(reading.Catalogue.FindScenario("opening-hours").ShouldNotBeNull(), parallelism: 2);
        verdicts.ShouldAllBe(v => v.IsAsNamed, string.Join('\n', verdicts));

        var misranked = new DiagnosticList();
        TalkChecks.Run(reading.Catalogue, new ProseJudge(reading.Catalogue), misranked);
        misranked.ShouldBeEmpty();
    }

    [Fact]
    public void Fences_AreTheFilesOfTheExample() =>
        MarkdownPage.Read(Guide).Fences.Where(f => f.Language == "yaml").Select(f => f.Text.Trim()).ShouldBe([Text($"{Example}/scenario.yaml"), Text($"{Example}/round.yaml")]);

    [Fact]
    public void TableOfFields_NamesThoseOfTheSchema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Full("content/schema/round.schema.json")));
        var rows = MarkdownPage.Read(Guide).CodeRows.Where(r => r.Count == 3 && r[0].Count == 1).Select(r => r[0][0]);

        rows.ShouldBe(schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name), ignoreOrder: true);
    }

    [Fact]
    public void Bounds_AreThoseOfTheRules()
    {
        var text = Text(Guide);

        text.ShouldContain($"fewer than {ScenarioRules.MinimumBriefWords} or more than {ScenarioRules.MaximumBriefWords} are refused");
        foreach (var band in Enum.GetValues<AnswerBand>())
        {
            var (fewest, most) = ScenarioRules.TalkWords(band);
            text.ShouldContain($"| `talk/{KebabWord.Of(band)}.md` | {fewest} to {most} words");
        }

        text.ShouldContain(string.Join(", ", ScenarioRules.TalkSections.Select(s => $"`{s}`")));
        text.ShouldContain($"A run has {ScenarioVerdicts.Options(parallelism: 1).EventBudget / 1e6:0.0} million events");
    }

    private static string Text(string path) => File.ReadAllText(Repository.Full(path)).ReplaceLineEndings("\n").Trim();

    private void Copy(string from, string to, Func<string, bool> isWanted)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Full(from), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.Full(from), file).Replace('\\', '/');
            if (isWanted(name))
            {
                var target = Path.Combine(_content.FullName, to, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
