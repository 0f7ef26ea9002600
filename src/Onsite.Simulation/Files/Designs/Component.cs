using Onsite.Documents;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>A part of a design: a service, a cache, a database.</summary>
/// <param name="Name">Its name, in kebab case.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Settings">What was set of it, and defaults for the rest.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Component(string Name, string Kind, Settings Settings, SourceLocation Place)
{
    /// <summary>Its place on the canvas, in cells from the left and the top; null where it has none of its own.</summary>
    public (double X, double Y)? At { get; init; }

    /// <summary>Whether every design of the scenario has it: the interviewer has given it.</summary>
    public bool IsGiven { get; init; }
}
