namespace Onsite.Simulation.Policies.Hedging;

/// <summary>
/// A quantile of a stream of durations in constant memory, by the method of H. Robbins and S. Monro ("A stochastic approximation method", 1951) on the logarithm: each duration above the estimate raises it by a share, each below lowers
/// it, so much that both keep each other in balance at the quantile. It follows changes, and it only needs to know whether a duration was above it: one that was never seen to its end may count.
/// </summary>
internal struct QuantileEstimate
{
    /// <summary>The share by which one duration moves it at the most: small enough to be steady within a few percent, large enough to follow a tenfold change within some hundred calls.</summary>
    private const double Step = 0.02;

    /// <summary>Durations that have to be known before it says anything.</summary>
    private const int Least = 20;

    private readonly double _share;
    private double _value;
    private int _seen;

    /// <summary>Of a share above 0 and below 1.</summary>
    public QuantileEstimate(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        _share = share;
    }

    /// <summary>The estimate in nanoseconds; null while too little is known.</summary>
    public readonly long? Value => _seen < Least ? null : (long)_value;

    /// <summary>A duration is known, or known to be at least so long.</summary>
    /// <param name="nanoseconds">The duration, or as far as it was waited for.</param>
    /// <param name="wasSeen">Whether it had ended by then; one that had not was longer than any estimate.</param>
    public void Add(long nanoseconds, bool wasSeen)
    {
        if (_seen < Least)
        {
            // The greatest of the first few is a fair beginning for the high quantiles that hedging asks for.
            _seen++;
            _value = Math.Max(_value, Math.Max(1, nanoseconds));
            return;
        }

        _value *= !wasSeen || nanoseconds > _value ? Math.Exp(Step * _share) : Math.Exp(-Step * (1 - _share));
    }
}
