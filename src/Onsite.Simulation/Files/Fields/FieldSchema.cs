using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Onsite.Simulation.Files.Fields;

/// <summary>Makes JSON Schema (draft 2020-12) out of declared fields.</summary>
internal static class FieldSchema
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a whole document, with a line end.</summary>
    /// <param name="title">What the document is.</param>
    /// <param name="required">The fields that it has to have.</param>
    /// <param name="properties">Its fields.</param>
    public static string Document(string title, IReadOnlyList<string> required, JsonObject properties) => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = title,
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]),
        ["additionalProperties"] = false,
        ["properties"] = properties,
    }.ToJsonString(Format) + "\n";

    /// <summary>A map with these fields and no others.</summary>
    public static JsonObject Map(IReadOnlyList<Field> fields)
    {
        var map = new JsonObject { ["type"] = "object" };
        var required = fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name).ToArray();
        if (required.Length > 0)
        {
            map["required"] = new JsonArray(required);
        }

        map["additionalProperties"] = false;
        map["properties"] = new JsonObject([.. fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)One(f)))]);
        return map;
    }

    /// <summary>A list.</summary>
    public static JsonObject List(string meaning, JsonNode items) => new() { ["description"] = meaning, ["type"] = "array", ["items"] = items };

    /// <summary>Maps by names that an author chooses.</summary>
    public static JsonObject Named(string meaning, JsonNode values) => new() { ["description"] = meaning, ["type"] = "object", ["additionalProperties"] = values };

    /// <summary>A field.</summary>
    public static JsonObject One(Field field)
    {
        var schema = field.Type switch
        {
            FieldType.Flag => new JsonObject { ["type"] = "boolean" },
            FieldType.Word => new JsonObject { ["enum"] = new JsonArray([.. field.Words.Select(w => (JsonNode)w)]) },
            FieldType.Names => new JsonObject { ["type"] = new JsonArray("array", "string") },
            FieldType.Group => new JsonObject { ["oneOf"] = new JsonArray(Map(field.Fields), field.Bare is null ? new JsonObject { ["const"] = true } : new JsonObject { ["type"] = new JsonArray("boolean", "number", "string") }) },
            FieldType.Count or FieldType.Number or FieldType.Share or FieldType.Numbers => new JsonObject { ["type"] = new JsonArray("number", "string") },
            _ => new JsonObject { ["type"] = "string" },
        };
        schema.Insert(0, "description", field.Meaning);
        if (field.Default is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    /// <summary>A text.</summary>
    public static JsonObject Text(string meaning) => new() { ["description"] = meaning, ["type"] = "string" };
}
