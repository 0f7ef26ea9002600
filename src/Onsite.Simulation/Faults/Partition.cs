namespace Onsite.Simulation.Faults;

/// <summary>Nothing comes through between two components; neither of them knows that.</summary>
/// <param name="From">The name of one.</param>
/// <param name="To">The name of the other.</param>
public sealed record Partition(string From, string To) : LinkFault(From, To)
{
    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        foreach (var link in scene.Targets.Between(From, To))
        {
            scene.Cut(link);
        }
    }
}
