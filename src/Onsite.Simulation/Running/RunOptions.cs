namespace Onsite.Simulation.Running;

/// <summary>How a design is run.</summary>
public sealed record RunOptions
{
    /// <summary>The seed: same seed, same result, to the bit, on any number of cores.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Runs with numbers of their own, from 1; intervals come from how much they differ.</summary>
    public int Replications { get; init; } = 5;

    /// <summary>Runs at once, from 1. It has no effect on results.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Events of all replications together at the most. A run that needs more is simulated as a slice; it is refused where even that needs more.</summary>
    public long EventBudget { get; init; } = 100_000_000;

    /// <summary>One of how many requests to follow: 1 for all of them, null for as many as the budget has room for.</summary>
    public int? SliceOf { get; init; }

    /// <summary>How sure intervals are, above 0 and below 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>
    /// How many requests of each operation are traced in a replication at the most: between half as many and these, where there are so many, and 4,000 of all operations together. From 2, or 0 for none. It has no effect on what happens in a run.
    /// </summary>
    public int Traces { get; init; } = 400;

    /// <summary>What to multiply all rates by: 1 as the scenario says.</summary>
    public double Load { get; init; } = 1;
}
