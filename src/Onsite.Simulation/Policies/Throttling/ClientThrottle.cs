using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Policies.Throttling;

/// <summary>
/// Refuses at the sender with probability max(0, (requests - K · accepts) / (requests + 1)), both counted over a window of twenty slices (A. Sánchez, "Handling Overload", in "Site Reliability Engineering", 2016, chapter 21). A request counts whether it is sent or not; what
/// the other end took up counts as accepted, though it failed there.
/// </summary>
internal sealed class ClientThrottle
{
    private const int Slices = 20;

    private readonly double _multiplier;
    private readonly long _slice;
    private readonly long[] _requests = new long[Slices];
    private readonly long[] _accepts = new long[Slices];
    private long _at;
    private long _allRequests;
    private long _allAccepts;

    public ClientThrottle(ThrottleOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Multiplier, 1);
        _multiplier = options.Multiplier;
        _slice = Math.Max(1, options.Window / Slices);
    }

    /// <summary>Requests that were not sent.</summary>
    public long Refused { get; private set; }

    /// <summary>Asks whether a request may be sent.</summary>
    public bool TryPass(long now, RandomSource random)
    {
        Forget(now);
        var refusal = (_allRequests - (_multiplier * _allAccepts)) / (_allRequests + 1);
        _allRequests++;
        _requests[_at % Slices]++;
        if (refusal <= 0 || !random.NextBoolean(refusal))
        {
            return true;
        }

        Refused++;
        return false;
    }

    /// <summary>Hears how an attempt has ended.</summary>
    public void Record(long now, Outcome outcome)
    {
        if (outcome is Outcome.Ok or Outcome.Failed)
        {
            Forget(now);
            _allAccepts++;
            _accepts[_at % Slices]++;
        }
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart() => Refused = 0;

    private void Forget(long now)
    {
        var slice = now / _slice;
        for (var old = Math.Max(_at + 1, slice - Slices + 1); old <= slice; old++)
        {
            _allRequests -= _requests[old % Slices];
            _allAccepts -= _accepts[old % Slices];
            (_requests[old % Slices], _accepts[old % Slices]) = (0, 0);
        }

        _at = slice;
    }
}
