using System.Text.Json.Nodes;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Writes the JSON Schema of designs out of the declared fields, for editors that complete and check while one types. The reader checks more, and says how to mend it.</summary>
public static class DesignSchema
{
    /// <summary>The schema (draft 2020-12), with a line end.</summary>
    public static string Write() => FieldSchema.Document("A backend design", ["id", "title", "components", "links"], new JsonObject
    {
        ["id"] = FieldSchema.Text("Its identity, in kebab case."),
        ["title"] = FieldSchema.Text("What it is called."),
        ["components"] = Components("Its parts by their names."),
        ["links"] = FieldSchema.List("The ways between them, each as 'from -> to'.", new JsonObject
        {
            ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "object", ["maxProperties"] = 1, ["additionalProperties"] = FieldSchema.Map(LinkFields.All) }),
        }),
        ["handlers"] = FieldSchema.Named("What a component does with an operation, as 'operation@component'; what is not written follows from the links.", new JsonObject { ["type"] = "array" }),
        ["groups"] = FieldSchema.Named("Boxes that are drawn around components, by their names; a run is the same without them.", FieldSchema.Map(GroupFields.All)),
        ["places"] = FieldSchema.Named("Where components are drawn that the scenario gives, by their names.", Place()),
    });

    /// <summary>Components by their names.</summary>
    /// <param name="meaning">What they are there for.</param>
    internal static JsonObject Components(string meaning) => FieldSchema.Named(meaning, new JsonObject { ["oneOf"] = new JsonArray([.. ComponentKinds.All.Select(Kind)]) });

    private static JsonNode Kind(IComponentKind kind)
    {
        var map = FieldSchema.Map(kind.Fields);
        map["description"] = kind.Meaning;
        map["required"] = new JsonArray("kind");
        var properties = (JsonObject)map["properties"]!;
        properties.Insert(0, "kind", new JsonObject { ["const"] = kind.Name });
        properties.Insert(1, "at", Place());
        return map;
    }

    private static JsonObject Place() => new() { ["description"] = "Its place on the canvas: columns from the left, rows from the top.", ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2 };
}
