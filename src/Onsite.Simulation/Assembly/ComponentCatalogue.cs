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

    /// <summary>The words that steps of handlers begin with.</summary>
    public static IReadOnlyList<string> StepWords => StepReader.Words;

    /// <summary>What a component costs a month at the sizes that are written, in US dollars. What an autoscaler adds, traffic and queries come on top: only a run shows them.</summary>
    /// <param name="component">The component; what a scenario gives costs nothing.</param>
    public static double MonthlyCost(Component component)
    {
        ArgumentNullException.ThrowIfNull(component);
        if (component.IsGiven || ComponentKinds.Find(component.Kind) is not { } kind)
        {
            return 0;
        }

        var units = kind.Units(component);
        return kind.MonthlyCost(component, component.Settings.Group("autoscale") is { } scale ? Math.Max(units, scale.Number("min")) : units);
    }
}

/// <summary>A kind of component.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="Role">What others use it for.</param>
/// <param name="Fields">What may be set of it.</param>
public sealed record KindDescription(string Name, string Meaning, Role Role, IReadOnlyList<Field> Fields);
