using Onsite.Simulation.Policies.Retries;

namespace Onsite.Simulation.Policies.Hedging;

/// <summary>Says when a second attempt is due, and whether it may be made.</summary>
internal sealed class Hedger
{
    private readonly long? _after;
    private readonly RetryBudget? _budget;
    private QuantileEstimate _estimate;

    public Hedger(HedgeOptions options)
    {
        _after = options.After;
        _budget = options.BudgetRatio is { } ratio ? new RetryBudget(ratio) : null;
        _estimate = new QuantileEstimate(options.Quantile);
    }

    /// <summary>After how many nanoseconds the second attempt is due; null where it is not known yet.</summary>
    public long? Delay => _after ?? _estimate.Value;

    /// <summary>A call was made.</summary>
    public void Earn() => _budget?.Earn();

    /// <summary>Whether a second attempt may be made; it is paid for.</summary>
    public bool TrySpend() => _budget?.TrySpend() ?? true;

    /// <summary>What became of a first attempt: it took so long, or longer.</summary>
    public void Learn(long nanoseconds, bool wasSeen) => _estimate.Add(nanoseconds, wasSeen);
}
