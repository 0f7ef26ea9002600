using System.Text.Json;
using System.Text.RegularExpressions;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Rounds;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;

namespace Onsite.Content.Tests.Schema;

/// <summary>Holds the schemas that editors use and the readers together: they know the same fields, require the same, and accept the same files.</summary>
public sealed partial class SchemaTests : IDisposable
{
    private const string Unknown = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";

    private readonly SampleContent _content = new();

    /// <summary>A file, what to write into it so that an object of it has nothing but an unknown field, and where the object's schema is.</summary>
    public static TheoryData<string, string, string> Objects => new()
    {
        { "questions/one-slow-query/question.yaml", $"{Unknown}: 1", "question" },
        { "questions/one-slow-query/question.yaml", $"lookFor: {{{Unknown}: 1}}", "question/properties/lookFor" },
        { "questions/one-slow-query/rubric.yaml", $"{Unknown}: 1", "rubric" },
        { "questions/one-slow-query/rubric.yaml", $"points: [{{{Unknown}: 1}}]", "rubric/$defs/point" },
        { "questions/one-slow-query/rubric.yaml", $"points: [{{kOfN: {{{Unknown}: 1}}}}]", "rubric/$defs/point/properties/kOfN" },
        { "questions/one-slow-query/rubric.yaml", $"points: [{{causes: {{{Unknown}: 1}}}}]", "rubric/$defs/point/properties/causes" },
        { "questions/one-slow-query/rubric.yaml", $"points: [{{insteadOf: {{{Unknown}: 1}}}}]", "rubric/$defs/point/properties/insteadOf" },
        { "questions/one-slow-query/rubric.yaml", $"points: [{{acts: {{{Unknown}: 1}}}}]", "rubric/$defs/point/properties/acts" },
        { "questions/one-slow-query/rubric.yaml", $"misconceptions: [{{{Unknown}: 1}}]", "rubric/$defs/misconception" },
        { "concepts/data.yaml", $"- {Unknown}: 1", "concepts/$defs/concept" },
        { "competencies.yaml", $"- {Unknown}: 1", "competencies/$defs/competency" },
        { "ratings.yaml", $"{Unknown}: 1", "ratings" },
        { "ratings.yaml", $"penalties: {{{Unknown}: 1}}", "ratings/properties/penalties" },
        { "ratings.yaml", $"demands: [{{{Unknown}: 1}}]", "ratings/$defs/demand" },
        { "questions/one-slow-query/question.yaml", $"demands: [{{{Unknown}: 1}}]", "question/$defs/demand" },
        { "ratings.yaml", $"mid: [{{{Unknown}: 1}}]", "ratings/$defs/rule" },
        { "design-round.yaml", $"{Unknown}: 1", "design-round" },
        { "design-round.yaml", $"stages:\n- {Unknown}: 1", "design-round/$defs/stage" },
        { "design-round.yaml", $"stages:\n- nudges:\n  - {Unknown}: 1", "design-round/$defs/nudge" },
        { "design-round.yaml", $"shares: {{{Unknown}: 1}}", "design-round/$defs/shares" },
        { "design-round.yaml", $"clarifying: {{{Unknown}: 1}}", "design-round/$defs/clarifying" },
        { "design-round.yaml", $"structure:\n- {Unknown}: 1", "design-round/$defs/criterion" },
        { "probes.yaml", $"- {Unknown}: 1", "probes/$defs/probe" },
        { "probes.yaml", $"- listen:\n    {Unknown}: 1", "probes/$defs/listen" },
        { "probes.yaml", $"- listen:\n    parts: [{{{Unknown}: 1}}]", "probes/$defs/part" },
        { "scenarios/monday-reports/round.yaml", $"{Unknown}: 1", "round" },
        { "scenarios/monday-reports/round.yaml", $"designs: {{{Unknown}: 1}}", "round/properties/designs" },
        { "scenarios/monday-reports/round.yaml", $"designs: {{naive: {{{Unknown}: 1}}}}", "round/properties/designs/properties/naive" },
        { "scenarios/monday-reports/round.yaml", $"designs: {{reference: {{{Unknown}: 1}}}}", "round/$defs/holds" },
        { "scenarios/monday-reports/round.yaml", $"sources: [{{{Unknown}: 1}}]", "round/$defs/source" },
    };

    public static TheoryData<string, IReadOnlyList<string>> Enums => new()
    {
        { "question/properties/kind/enum", KebabWord.All<QuestionKind>() },
        { "question/$defs/round/enum", KebabWord.All<RoundKind>() },
        { "question/properties/levels/oneOf/1/enum", KebabWord.All<Level>() },
        { "rubric/$defs/level/enum", KebabWord.All<Level>() },
        { "rubric/$defs/misconception/properties/severity/enum", KebabWord.All<Evaluation.Rubrics.MisconceptionSeverity>() },
        { "ratings/$defs/rule/properties/rating/enum", KebabWord.All<Rating>() },
        { "ratings/$defs/demand/properties/kinds/items/enum", KebabWord.All<QuestionKind>() },
        { "ratings/$defs/demand/properties/level/enum", KebabWord.All<Level>() },
        { "question/$defs/demand/properties/level/enum", KebabWord.All<Level>() },
        { "round/properties/level/enum", KebabWord.All<Level>() },
        { "design-round/$defs/stage/properties/stage/enum", KebabWord.All<DesignStage>() },
        { "design-round/$defs/nudge/properties/if/enum", KebabWord.All<NudgeCondition>() },
        { "design-round/$defs/criterion/properties/kind/enum", KebabWord.All<StructureKind>() },
        { "probes/$defs/probe/properties/when/enum", KebabWord.All<ProbeReason>() },
        { "ratings/$defs/rule/properties/musts/enum", KebabWord.All<MustDemand>() },
    };

    public static TheoryData<string> SchemaNames => ["question", "rubric", "concepts", "competencies", "ratings", "words", "round", "design-round", "probes"];

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Objects))]
    public void Schema_Object_HasTheFieldsOfTheReader(string file, string yaml, string path)
    {
        _content.Write(file, yaml);

        var problems = _content.Read().Diagnostics;

        var schema = At(path);
        var report = problems.First(d => d.Code == DiagnosticCodes.UnknownField && d.Message.Contains(Unknown, StringComparison.Ordinal));
        var known = report.Fix[(report.Fix.LastIndexOf(" are ", StringComparison.Ordinal) + 5)..].TrimEnd('.').Split(", ");
        schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(known, ignoreOrder: true);

        var at = report.Line;
        var required = problems.Where(d => d.Line == at && d.Code == DiagnosticCodes.MissingField).Select(d => MissingField().Match(d.Message).Groups["field"].Value);
        var outer = path.StartsWith("rubric/$defs/point/properties/", StringComparison.Ordinal) ? At("rubric/$defs/point") : default;
        var expected = Required(schema).Concat(outer.ValueKind == JsonValueKind.Undefined ? [] : Required(outer));
        expected.ShouldBeSubsetOf(required);
        required.Intersect(known).ShouldBeSubsetOf(expected);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Schema_Enum_HasTheWordsOfTheReader(string path, IReadOnlyList<string> words) =>
        At(path).EnumerateArray().Select(w => w.GetString()).ShouldBe(words);

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Schema_EveryField_IsDescribed(string name)
    {
        var schema = At(name);
        schema.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        foreach (var (path, field) in Fields(schema, name))
        {
            field.TryGetProperty("description", out var description).ShouldBeTrue(path);
            description.GetString()!.ShouldEndWith(".", Case.Sensitive, path);
        }
    }

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Schema_RealFiles_AreValid(string name)
    {
        var validator = new SchemaValidator(At(name));
        foreach (var file in FilesOf(name, _content.Root).Concat(FilesOf(name, RepositoryContent.Root)))
        {
            var source = SourceText.ReadFile(file, file, []).ShouldNotBeNull();
            validator.Validate(YamlReader.Read(source, []).ShouldNotBeNull(file)).ShouldBeEmpty();
        }

        FilesOf(name, _content.Root).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("question", "- a")]
    [InlineData("question", "id: q-a")]
    [InlineData("competencies", "[{id: a, name: b, description: c, extra: d}]")]
    [InlineData("round", "designs: {naive: {why: b}}")]
    [InlineData("competencies", "[{id: A, name: b, description: c}]")]
    [InlineData("competencies", "[{id: a, name: 7, description: c}]")]
    [InlineData("words", "[[one]]")]
    [InlineData("ratings", "{mid: [], senior: [], staff: []}")]
    public void Schema_BrokenFile_IsInvalid(string name, string yaml) =>
        new SchemaValidator(At(name)).Validate(YamlReader.Read(new SourceText("a", yaml), [])!).ShouldNotBeEmpty();

    private static IEnumerable<string> FilesOf(string name, string root) => name switch
    {
        "question" or "rubric" or "round" => Directory.EnumerateFiles(root, $"{name}.yaml", SearchOption.AllDirectories),
        "concepts" => Directory.Exists(Path.Combine(root, name)) ? Directory.EnumerateFiles(Path.Combine(root, name), "*.yaml") : [],
        _ => Directory.EnumerateFiles(root, $"{name}.yaml"),
    };

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!) : [];

    private static IEnumerable<(string Path, JsonElement Schema)> Fields(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var own = element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(p => ($"{path}/{p.Name}", p.Value))
            : [];
        return own.Concat(element.EnumerateObject().SelectMany(p => Fields(p.Value, $"{path}/{p.Name}")));
    }

    /// <summary>The schema at a path that begins with the name of its file.</summary>
    private static JsonElement At(string path)
    {
        var parts = path.Split('/');
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryContent.Root, "schema", parts[0] + ".schema.json")));
        return parts.Skip(1).Aggregate(document.RootElement, (e, p) => e.ValueKind == JsonValueKind.Array ? e[int.Parse(p)] : e.GetProperty(p)).Clone();
    }

    [GeneratedRegex("^The field '(?<field>[^']*)' is missing", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingField();
}
