namespace Onsite.Simulation.Policies.Breakers;

/// <summary>When a circuit breaker opens and closes. Times are in nanoseconds.</summary>
internal sealed record BreakerOptions
{
    /// <summary>How far back it looks.</summary>
    public long Window { get; init; } = 10_000_000_000;

    /// <summary>The share of failures within the window from which it opens, above 0 and at most 1.</summary>
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>The attempts within the window below which it does not judge.</summary>
    public int Minimum { get; init; } = 20;

    /// <summary>How long it stays open.</summary>
    public long OpenFor { get; init; } = 5_000_000_000;

    /// <summary>Attempts that it lets through to see whether it can close; all of them must succeed.</summary>
    public int Probes { get; init; } = 3;
}
