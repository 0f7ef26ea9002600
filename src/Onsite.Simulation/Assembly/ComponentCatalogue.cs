using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Assembly;

/// <summary>What can be put into a design: for palettes, panels, schemas and documents.</summary>
public static class ComponentCatalogue
{
    /// <summary>The kinds of components, in the order in which a palette shows them.</summary>
    public static IReadOnlyList<KindDescription> Kinds { get; } = [.. ComponentKinds.All.Select(k => new KindDescription(k.Name, k.Meaning, k.Role, k.Fields))];

    /// <summary>What may be set of a link.</summary>
    public static IReadOnlyList<Field> LinkPolicies => LinkFields.All;
}

/// <summary>A kind of component.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="Role">What others use it for.</param>
/// <param name="Fields">What may be set of it.</param>
public sealed record KindDescription(string Name, string Meaning, Role Role, IReadOnlyList<Field> Fields);
