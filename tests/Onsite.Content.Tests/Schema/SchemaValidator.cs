using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Onsite.Documents.Yaml;

namespace Onsite.Content.Tests.Schema;

/// <summary>Holds a YAML document to a JSON Schema: the part of draft 2020-12 that our schemas use, and an exception for any other keyword.</summary>
public sealed class SchemaValidator(JsonElement root)
{
    /// <summary>What is wrong, each with its place; empty when the document is valid.</summary>
    public IReadOnlyList<string> Validate(Node node) => [.. Check(node, root)];

    private IEnumerable<string> Check(Node node, JsonElement schema) =>
        schema.EnumerateObject().SelectMany(keyword => Check(node, schema, keyword.Name, keyword.Value)).Select(p => p.Contains(':', StringComparison.Ordinal) ? p : $"{node.Location.File}:{node.Location.Line}: {p}");

    private IEnumerable<string> Check(Node node, JsonElement schema, string keyword, JsonElement value) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "default" => [],
        "$ref" => Check(node, Resolve(value.GetString()!)),
        "oneOf" => value.EnumerateArray().Count(s => !Check(node, s).Any()) == 1 ? [] : ["is not exactly one of the alternatives"],
        "type" => Types(value).Any(type => IsOfType(node, type)) ? [] : [$"is not of type {value}"],
        "enum" => node is ScalarNode s && value.EnumerateArray().Any(v => v.GetString() == s.Value) ? [] : [$"is not one of {value}"],
        "const" => node is ScalarNode constant && constant.Value == (value.ValueKind == JsonValueKind.True ? "true" : value.GetString()) ? [] : [$"is not {value}"],
        "minProperties" => Unless(node, (MapNode m) => m.Entries.Count >= value.GetInt32(), "has too few fields"),
        "maxProperties" => Unless(node, (MapNode m) => m.Entries.Count <= value.GetInt32(), "has too many fields"),
        "pattern" => Unless(node, (ScalarNode s) => Regex.IsMatch(s.Value, value.GetString()!, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), $"does not match {value}"),
        "minLength" => Unless(node, (ScalarNode s) => s.Value.Length >= value.GetInt32(), "is too short"),
        "maxLength" => Unless(node, (ScalarNode s) => s.Value.Trim().Length <= value.GetInt32(), "is too long"),
        "minimum" => Unless(node, (ScalarNode s) => double.Parse(s.Value, CultureInfo.InvariantCulture) >= value.GetDouble(), "is too small"),
        "maximum" => Unless(node, (ScalarNode s) => double.Parse(s.Value, CultureInfo.InvariantCulture) <= value.GetDouble(), "is too large"),
        "minItems" => Unless(node, (ListNode l) => l.Items.Count >= value.GetInt32(), "has too few entries"),
        "maxItems" => Unless(node, (ListNode l) => l.Items.Count <= value.GetInt32(), "has too many entries"),
        "uniqueItems" => Unless(node, (ListNode l) => l.Items.OfType<ScalarNode>().DistinctBy(s => s.Value).Count() == l.Items.Count, "repeats an entry"),
        "items" => node is ListNode list ? list.Items.SelectMany(item => Check(item, value)) : [],
        "required" => node is MapNode map ? value.EnumerateArray().Where(r => !Has(map, r.GetString()!)).Select(r => $"has no {r}") : [],
        "properties" => node is MapNode map ? map.Entries.SelectMany(e => value.TryGetProperty(e.Key.Value, out var s) ? Check(e.Value, s) : []) : [],
        "additionalProperties" => node is MapNode map ? map.Entries.Where(e => !IsProperty(schema, e)).SelectMany(e => Additional(e, value)) : [],
        _ => throw new NotSupportedException(keyword),
    };

    private IEnumerable<string> Additional(MapEntry entry, JsonElement schema) =>
        schema.ValueKind == JsonValueKind.False ? [$"may not have {entry.Key.Value}"] : Check(entry.Value, schema);

    private static bool IsProperty(JsonElement schema, MapEntry entry) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(entry.Key.Value, out _);

    private static IEnumerable<string> Unless<T>(Node node, Func<T, bool> isValid, string problem)
        where T : Node => node is not T typed || isValid(typed) ? [] : [problem];

    private static bool Has(MapNode map, string key) => map.Entries.Any(e => e.Key.Value == key);

    private static IEnumerable<string> Types(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];

    private static bool IsOfType(Node node, string type) => node switch
    {
        MapNode => type == "object",
        ListNode => type == "array",
        ScalarNode { IsQuoted: true } => type == "string",
        ScalarNode { Value: "true" or "false" } => type == "boolean",
        ScalarNode s when long.TryParse(s.Value, CultureInfo.InvariantCulture, out _) => type is "integer" or "number",
        ScalarNode s when double.TryParse(s.Value, CultureInfo.InvariantCulture, out _) => type == "number",
        ScalarNode s => type == (s.IsNull ? "null" : "string"),
        _ => false,
    };

    private JsonElement Resolve(string reference) =>
        reference[2..].Split('/').Aggregate(root, (schema, name) => schema.GetProperty(name));
}
