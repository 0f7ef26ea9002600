namespace Onsite.Simulation.Measuring;

/// <summary>Something that requests come from, and that knows what became of them.</summary>
internal interface ITraffic
{
    /// <summary>What became of each operation, by its number in the scenario; null for those that do not come from here.</summary>
    IReadOnlyList<OperationTally?> Tallies { get; }
}
