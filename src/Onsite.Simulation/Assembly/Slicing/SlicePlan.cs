using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Assembly.Slicing;

/// <summary>How a run is a slice of the whole.</summary>
/// <param name="Whole">What arrivals and keys are divided by.</param>
/// <param name="Divisions">What the servers of each component are divided by, in all from 1 to <paramref name="Whole"/>.</param>
/// <param name="Components">The components as they are, undivided, by name.</param>
internal sealed record SlicePlan(int Whole, IReadOnlyDictionary<string, Division> Divisions, IReadOnlyDictionary<string, Component> Components)
{
    /// <summary>What a component is divided by; 1 for one that there is not.</summary>
    public double DivisorOf(string component) => DivisionOf(component).Total;

    /// <summary>How a component is divided.</summary>
    public Division DivisionOf(string component) => Divisions.TryGetValue(component, out var division) ? division : Division.None;
}
