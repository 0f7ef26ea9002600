using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>What may be said of a group that is drawn.</summary>
public static class GroupFields
{
    /// <summary>The fields, in the order in which they are written.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        new("kind", FieldType.Word, "What the box stands for.") { Default = "any", Words = ["any", "zone", "region"] },
        new("members", FieldType.Names, "The components that are drawn in it.") { IsRequired = true },
    ];
}
