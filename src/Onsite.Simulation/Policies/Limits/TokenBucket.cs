namespace Onsite.Simulation.Policies.Limits;

/// <summary>Lets through at a rate, and a burst at once: in every stretch of time t at most rate × t + burst calls pass (J. Turner, "New directions in communications", 1986).</summary>
internal sealed class TokenBucket
{
    /// <summary>What rounding may take from a token: a call that comes exactly when its token is full passes.</summary>
    private const double Rounding = 1e-6;

    private readonly double _perNanosecond;
    private readonly double _burst;
    private double _tokens;
    private long _filledAt;

    public TokenBucket(TokenBucketOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.PerSecond);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Burst, 1);
        _perNanosecond = options.PerSecond / 1e9;
        _burst = options.Burst;
        _tokens = options.Burst;
    }

    /// <summary>Calls that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Asks whether a call may pass.</summary>
    public bool TryTake(long now)
    {
        _tokens = Math.Min(_burst, _tokens + ((now - _filledAt) * _perNanosecond));
        _filledAt = now;
        if (_tokens < 1 - Rounding)
        {
            Refused++;
            return false;
        }

        _tokens--;
        return true;
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart() => Refused = 0;
}
