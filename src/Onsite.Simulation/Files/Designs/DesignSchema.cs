using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Writes the JSON Schema of designs out of the declared fields, for editors that complete and check while one types. The reader checks more, and says how to mend it.</summary>
public static class DesignSchema
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema (draft 2020-12), with a line end.</summary>
    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A backend design",
            ["type"] = "object",
            ["required"] = new JsonArray("id", "title", "components", "links"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["id"] = Text("Its identity, in kebab case."),
                ["title"] = Text("What it is called."),
                ["components"] = new JsonObject
                {
                    ["description"] = "Its parts by their names.",
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["oneOf"] = new JsonArray([.. ComponentKinds.All.Select(Kind)]) },
                },
                ["links"] = new JsonObject
                {
                    ["description"] = "The ways between them, each as 'from -> to'.",
                    ["type"] = "array",
                    ["items"] = new JsonObject
                    {
                        ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "object", ["maxProperties"] = 1, ["additionalProperties"] = Map(LinkFields.All) }),
                    },
                },
                ["handlers"] = new JsonObject
                {
                    ["description"] = "What a component does with an operation, as 'operation@component'; what is not written follows from the links.",
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["type"] = "array" },
                },
            },
        };
        return schema.ToJsonString(Format) + "\n";
    }

    private static JsonNode Kind(IComponentKind kind)
    {
        var map = Map(kind.Fields);
        map["description"] = kind.Meaning;
        map["required"] = new JsonArray("kind");
        var properties = (JsonObject)map["properties"]!;
        properties.Insert(0, "kind", new JsonObject { ["const"] = kind.Name });
        properties.Insert(1, "at", new JsonObject { ["description"] = "Its place on the canvas: columns from the left, rows from the top.", ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2 });
        return map;
    }

    private static JsonObject Map(IReadOnlyList<Field> fields) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject([.. fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)One(f)))]),
    };

    private static JsonObject One(Field field)
    {
        var schema = field.Type switch
        {
            FieldType.Flag => new JsonObject { ["type"] = "boolean" },
            FieldType.Word => new JsonObject { ["enum"] = new JsonArray([.. field.Words.Select(w => (JsonNode)w)]) },
            FieldType.Names => new JsonObject { ["type"] = new JsonArray("array", "string") },
            FieldType.Group => field.Bare is null ? Map(field.Fields) : new JsonObject { ["oneOf"] = new JsonArray(Map(field.Fields), new JsonObject { ["type"] = new JsonArray("number", "string") }) },
            FieldType.Count or FieldType.Number => new JsonObject { ["type"] = new JsonArray("number", "string") },
            _ => new JsonObject { ["type"] = "string" },
        };
        schema.Insert(0, "description", field.Meaning);
        if (field.Default is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static JsonObject Text(string meaning) => new() { ["description"] = meaning, ["type"] = "string" };
}
