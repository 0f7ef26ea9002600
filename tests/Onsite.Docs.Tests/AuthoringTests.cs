using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Onsite.Content;
using Onsite.Docs.Tests.Reading;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Docs.Tests;

/// <summary>Holds the guide for authors to the readers of what it describes.</summary>
public sealed partial class AuthoringTests
{
    private const string Guide = "docs/authoring.md";
    private const string OtherPoints = "  # … and the other points";

    private static readonly Lazy<Catalogue> Catalogue = new(() => CatalogueReader.Read(Repository.Full("content")).Catalogue);

    private static IReadOnlyList<string> Examples => [.. MarkdownPage.Read(Guide).Fences.Where(f => f.Language == "yaml").Select(f => f.Text)];

    [Fact]
    public void Examples_AreARubricAndConcepts() => Examples.Select(IsRubric).ShouldBe([true, false]);

    [Fact]
    public void ExampleOfARubric_IsReadAndCompiledWithoutProblems()
    {
        var diagnostics = new DiagnosticList();
        var rubric = RubricReader.Read(new SourceText(Guide, Complete(Examples.Single(IsRubric))), diagnostics).ShouldNotBeNull();
        AnswerEvaluator.Compile(rubric, topic: string.Empty, new Lexicon(Catalogue.Value.Concepts.Values, Catalogue.Value.WordFamilies), diagnostics);

        diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void ExampleOfAConcept_IsReadWithoutProblems()
    {
        var diagnostics = new DiagnosticList();
        var concept = ConceptReader.Read(new SourceText(Guide, Examples.Single(e => !IsRubric(e))), diagnostics).ShouldHaveSingleItem();

        diagnostics.ShouldBeEmpty();
        concept.PartOf.Concat(concept.Remedies).Concat(concept.Related).ShouldBeSubsetOf(Catalogue.Value.Concepts.Keys);
    }

    [Theory]
    [InlineData("question", "title")]
    [InlineData("ratings", "majors")]
    public void TableOfFields_NamesThoseOfTheSchema(string schema, string telling)
    {
        var fields = FieldsOf(schema);

        Documented(telling).ShouldBe(fields, ignoreOrder: true);
    }

    private static bool IsRubric(string yaml) => yaml.StartsWith("points:", StringComparison.Ordinal);

    /// <summary>The example shows some points of a rubric; one more takes the place of the others.</summary>
    private static string Complete(string yaml)
    {
        yaml.ShouldContain(OtherPoints);
        var weight = Rubric.TotalWeight - Weight().Matches(yaml).Sum(m => int.Parse(m.Groups["weight"].Value, CultureInfo.InvariantCulture));
        return yaml.Replace(
            OtherPoints,
            $"  - {{id: others, weight: {weight}, competency: reliability, point: a claim of the others, phrasings: [another claim, a further claim], probe: And then?}}",
            StringComparison.Ordinal);
    }

    /// <summary>The fields of the table that has a row for <paramref name="telling"/>.</summary>
    private static IReadOnlyList<string> Documented(string telling)
    {
        var rows = MarkdownPage.Read(Guide).CodeRows.ToList();
        var at = rows.FindIndex(row => row.Count == 3 && row[0].Contains(telling));
        var from = rows.FindLastIndex(at, row => row[0].Count == 0) + 1;
        return [.. rows.Skip(from).TakeWhile(row => row[0].Count > 0).SelectMany(row => row[0])];
    }

    private static IReadOnlyList<string> FieldsOf(string schema)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.Full($"content/schema/{schema}.schema.json")));
        var root = document.RootElement;
        var fields = schema == "ratings" ? root.GetProperty("$defs").GetProperty("rule").GetProperty("properties") : root.GetProperty("properties");
        return [.. fields.EnumerateObject().Select(p => p.Name)];
    }

    [GeneratedRegex("weight: (?<weight>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weight();
}
