namespace Onsite.Simulation.Policies.Hedging;

/// <summary>Whether a sender asks a second time while it waits for the first answer (J. Dean, L. A. Barroso, "The Tail at Scale", CACM 2013). The first good answer counts; the other attempt goes on and costs what it costs.</summary>
internal sealed record HedgeOptions
{
    /// <summary>After how many nanoseconds; null where <see cref="Quantile"/> says it.</summary>
    public long? After { get; init; }

    /// <summary>The share of first attempts that are answered before the second is sent, as the link has seen them; above 0 and below 1.</summary>
    public double Quantile { get; init; } = 0.95;

    /// <summary>Second attempts for each call at the most, as 0.1; null without a limit.</summary>
    public double? BudgetRatio { get; init; }
}
