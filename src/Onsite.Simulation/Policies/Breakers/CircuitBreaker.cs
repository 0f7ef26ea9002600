using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Policies.Breakers;

/// <summary>
/// Stops calls to what fails most of the time, tries it after a while with a few, and goes back to normal when they succeed (M. Nygard, "Release It!", 2007). It counts over a sliding window of ten slices.
/// Each phase, from one change of its state to the next, has a number: an attempt that was let through in one phase says nothing in another, however late it ends.
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
    private TimeAverage _notClosed;
    private TimeAverage _open;

    public CircuitBreaker(BreakerOptions options) => _options = options;

    /// <summary>Whether it lets calls through.</summary>
    public BreakerState State { get; private set; }

    /// <summary>The number of its phase; it grows with each change of its state.</summary>
    public int Phase { get; private set; }

    /// <summary>The share of failures in percent when it opened last.</summary>
    public int FailurePercent { get; private set; }

    /// <summary>How often it has opened.</summary>
    public long Openings { get; private set; }

    /// <summary>Calls that it has stopped.</summary>
    public long Stopped { get; private set; }

    /// <summary>The share of time that it was not closed.</summary>
    public double ShareNotClosed(long now) => _notClosed.Average(now);

    /// <summary>The share of time that it was open, and not trying either.</summary>
    public double ShareOpen(long now) => _open.Average(now);

    /// <summary>Whether a call would pass. Whoever has to wait before sending asks this first: a permission that is not used would be missing among the tries for ever.</summary>
    public bool WouldPass(long now) => State switch
    {
        BreakerState.Closed => true,
        BreakerState.Open => now - _openedAt >= _options.OpenFor,
        _ => _probesOut < _options.Probes,
    };

    /// <summary>Takes the permission to send a call at once; its end has to be recorded with the number of the phase.</summary>
    public bool TryPass(long now)
    {
        if (!WouldPass(now))
        {
            return false;
        }

        if (State == BreakerState.Open)
        {
            Enter(BreakerState.HalfOpen, now);
            (_probesOut, _probesDone) = (0, 0);
        }

        _probesOut++;
        return true;
    }

    /// <summary>A call was not sent.</summary>
    public void Stop() => Stopped++;

    /// <summary>Hears how an attempt has ended.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="phase">The phase in which it was let through.</param>
    /// <param name="succeeded">Whether it ended well.</param>
    public void Record(long now, int phase, bool succeeded)
    {
        if (phase != Phase)
        {
            return;
        }

        switch (State)
        {
            case BreakerState.HalfOpen when !succeeded:
                Open(now, 100);
                break;
            case BreakerState.HalfOpen when ++_probesDone >= _options.Probes:
                Enter(BreakerState.Closed, now);
                Array.Clear(_all);
                Array.Clear(_failed);
                break;
            case BreakerState.Closed:
                Count(now, succeeded);
                break;
        }
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _notClosed.Restart(now);
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
            Open(now, 100 * failed / all);
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

    private void Open(long now, int failurePercent)
    {
        Enter(BreakerState.Open, now);
        FailurePercent = failurePercent;
        _openedAt = now;
        Openings++;
    }

    private void Enter(BreakerState state, long now)
    {
        State = state;
        Phase++;
        _notClosed.Change(now, (state == BreakerState.Closed ? 0 : 1) - _notClosed.Value);
        _open.Change(now, (state == BreakerState.Open ? 1 : 0) - _open.Value);
    }
}
