using System.Text.Json.Nodes;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Writes the JSON Schema of scenarios out of the declared fields, for editors that complete and check while one types. The reader checks more, and says how to mend it.</summary>
public static class ScenarioSchema
{
    /// <summary>The schema (draft 2020-12), with a line end.</summary>
    public static string Write() => FieldSchema.Document("What a backend design has to live with", ["id", "title", "operations", "workload"], new JsonObject
    {
        ["id"] = FieldSchema.Text("Its identity, in kebab case."),
        ["title"] = FieldSchema.Text("What it is called."),
        ["brief"] = FieldSchema.Text("The file with what an interviewer says."),
        ["clarifications"] = FieldSchema.List("What the interviewer answers when asked.", FieldSchema.Map(ScenarioFields.Clarification)),
        ["estimates"] = FieldSchema.List("What is to be estimated.", FieldSchema.Map(ScenarioFields.Estimate)),
        ["operations"] = FieldSchema.Named("What clients ask for, by its name.", FieldSchema.Map(ScenarioFields.Operation)),
        ["workload"] = Workload(),
        ["given"] = DesignSchema.Components("Components that every design has to live with, by their names."),
        ["faults"] = FieldSchema.List("What goes wrong.", Fault()),
        ["objectives"] = FieldSchema.List("What has to be reached.", FieldSchema.Map([.. ScenarioFields.ObjectiveOf, .. ScenarioFields.Objective])),
        ["budget"] = FieldSchema.One(ScenarioFields.Budget),
    });

    private static JsonObject Workload()
    {
        var map = FieldSchema.Map(ScenarioFields.Workload);
        map["description"] = "Who comes.";
        map.Insert(1, "required", new JsonArray("profile"));
        ((JsonObject)map["properties"]!).Insert(1, "profile", FieldSchema.List("How many come, stretch by stretch.", FieldSchema.Map(ScenarioFields.ProfilePart)));
        return map;
    }

    /// <summary>When, how long, and one of what may go wrong.</summary>
    private static JsonObject Fault()
    {
        var map = FieldSchema.Map([.. ScenarioFields.Fault, .. ScenarioFields.FaultKinds]);
        map["oneOf"] = new JsonArray([.. ScenarioFields.FaultKinds.Select(k => (JsonNode)new JsonObject { ["required"] = new JsonArray(k.Name) })]);
        return map;
    }
}
