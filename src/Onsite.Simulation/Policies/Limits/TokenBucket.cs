namespace Onsite.Simulation.Policies.Limits;

/// <summary>A rate and a burst.</summary>
/// <param name="PerSecond">Calls a second in the long run, above 0.</param>
/// <param name="Burst">Calls at once, 1 or more.</param>
internal sealed record TokenBucketOptions(double PerSecond, double Burst);

/// <summary>Lets through at a rate, and a burst at once: in every stretch of time t at most rate × t + burst calls pass (J. Turner, "New directions in communications", 1986).</summary>
internal sealed class TokenBucket
{
    private readonly double _perNanosecond;
    private readonly double _burst;
    private double _tokens;
    private long _filledAt;

    public TokenBucket(TokenBucketOptions options)
    {
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
        if (_tokens < 1)
        {
            Refused++;
            return false;
        }

        _tokens--;
        return true;
    }
}
