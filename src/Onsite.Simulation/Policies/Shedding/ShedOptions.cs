namespace Onsite.Simulation.Policies.Shedding;

/// <summary>When a process refuses requests that it might take. Each rule works alone; what is kept is never shed.</summary>
internal sealed record ShedOptions
{
    /// <summary>The share of its places from which it refuses what it need not keep, above 0; more than 1 counts the queue too, 0.8 leaves a fifth of the places to what is kept. Null where the number inside does not matter.</summary>
    public double? AboveConcurrency { get; init; }

    /// <summary>
    /// How many nanoseconds a request may have waited in the queue while that is overloaded: it has not been empty for <see cref="QueueInterval"/>. Null where waiting does not matter. 5 milliseconds is usual (B. Maurer, "Fail at Scale", ACM Queue 2015, after
    /// K. Nichols, V. Jacobson, "Controlling Queue Delay", 2012).
    /// </summary>
    public long? QueueTarget { get; init; }

    /// <summary>How many nanoseconds the queue may go without being empty; while it is not overloaded, a request may wait so long.</summary>
    public long QueueInterval { get; init; } = 100_000_000;

    /// <summary>The priorities that are kept: this one, and those more important, with lower numbers. Null keeps none.</summary>
    public byte? KeepsPriority { get; init; }

    /// <summary>The operations that are kept.</summary>
    public IReadOnlyList<int> KeepsOperations { get; init; } = [];
}
