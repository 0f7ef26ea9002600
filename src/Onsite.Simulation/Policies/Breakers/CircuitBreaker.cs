using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Policies.Breakers;

/// <summary>Whether a circuit breaker lets calls through.</summary>
internal enum BreakerState : byte
{
    /// <summary>It does.</summary>
    Closed,

    /// <summary>It does not.</summary>
    Open,

    /// <summary>It lets a few through, to see.</summary>
    HalfOpen,
}

/// <summary>
/// Stops calls to what fails most of the time, tries it after a while with a few, and goes back to normal when they succeed (M. Nygard, "Release It!", 2007). It counts over a sliding window of ten slices.
/// </summary>
internal sealed class CircuitBreaker
{
    private const int Slices = 10;

    private readonly BreakerOptions _options;
    private readonly int[] _failed = new int[Slices];
    private readonly int[] _all = new int[Slices];
    private long _slice;
    private long _openedAt;
    private int _probesOut;
    private int _probesDone;
    private TimeAverage _open;

    public CircuitBreaker(BreakerOptions options) => _options = options;

    /// <summary>Whether it lets calls through.</summary>
    public BreakerState State { get; private set; }

    /// <summary>How often it has opened.</summary>
    public long Openings { get; private set; }

    /// <summary>Calls that it has stopped.</summary>
    public long Stopped { get; private set; }

    /// <summary>The share of time that it was not closed.</summary>
    public double ShareNotClosed(long now) => _open.Average(now);

    /// <summary>Asks whether a call may pass.</summary>
    public bool TryPass(long now)
    {
        if (State == BreakerState.Open && now - _openedAt >= _options.OpenFor)
        {
            State = BreakerState.HalfOpen;
            (_probesOut, _probesDone) = (0, 0);
        }

        if (State == BreakerState.Closed || (State == BreakerState.HalfOpen && _probesOut < _options.Probes))
        {
            _probesOut++;
            return true;
        }

        Stopped++;
        return false;
    }

    /// <summary>Hears how an attempt has ended.</summary>
    public void Record(long now, bool succeeded)
    {
        switch (State)
        {
            case BreakerState.HalfOpen when !succeeded:
                Open(now);
                break;
            case BreakerState.HalfOpen when ++_probesDone >= _options.Probes:
                Close(now);
                break;
            case BreakerState.Closed:
                Count(now, succeeded);
                break;
        }
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _open.Restart(now);
        Openings = 0;
        Stopped = 0;
    }

    private void Count(long now, bool succeeded)
    {
        Forget(now);
        var slot = (int)(_slice % Slices);
        _all[slot]++;
        _failed[slot] += succeeded ? 0 : 1;
        var (all, failed) = (0, 0);
        for (var i = 0; i < Slices; i++)
        {
            all += _all[i];
            failed += _failed[i];
        }

        if (all >= _options.Minimum && failed >= _options.FailureRatio * all)
        {
            Open(now);
        }
    }

    /// <summary>Empties the slices that the window has left behind.</summary>
    private void Forget(long now)
    {
        var slice = now / Math.Max(1, _options.Window / Slices);
        for (var old = Math.Max(_slice + 1, slice - Slices + 1); old <= slice; old++)
        {
            _all[old % Slices] = 0;
            _failed[old % Slices] = 0;
        }

        _slice = slice;
    }

    private void Open(long now)
    {
        State = BreakerState.Open;
        _openedAt = now;
        Openings++;
        _open.Change(now, 1 - _open.Value);
    }

    private void Close(long now)
    {
        State = BreakerState.Closed;
        Array.Clear(_all);
        Array.Clear(_failed);
        _open.Change(now, -_open.Value);
    }
}
