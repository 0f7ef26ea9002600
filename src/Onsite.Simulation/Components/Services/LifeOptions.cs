namespace Onsite.Simulation.Components.Services;

/// <summary>How the processes of a service come and go. Times are in nanoseconds.</summary>
internal sealed record LifeOptions
{
    /// <summary>From the start of a process until it serves. Default 0.</summary>
    public long Startup { get; init; }

    /// <summary>For how long a process that has started is cold: empty caches, code not yet compiled. Default 0.</summary>
    public long WarmUp { get; init; }

    /// <summary>How fast it works while it is cold, as compared to later; above 0. Default 0.5.</summary>
    public double ColdPace { get; init; } = 0.5;

    /// <summary>How long a process that is drained still takes calls from those who have not heard of it (the sleep of a preStop hook). Default 0.</summary>
    public long Grace { get; init; }

    /// <summary>How long it may take after that to finish what it has; what is left then dies with it. Default 30 s (terminationGracePeriodSeconds of Kubernetes).</summary>
    public long Drain { get; init; } = 30_000_000_000;
}
