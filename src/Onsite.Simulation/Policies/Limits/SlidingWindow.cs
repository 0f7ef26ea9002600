namespace Onsite.Simulation.Policies.Limits;

/// <summary>Lets so many calls through within every window of time, wherever it begins: it keeps the moment of each that passed (a sliding log), so that no border of a counter lets twice as many through.</summary>
internal sealed class SlidingWindow
{
    private readonly long[] _passed;
    private readonly long _window;
    private int _oldest;
    private int _count;

    public SlidingWindow(SlidingWindowOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Calls, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Window, 1);
        _passed = new long[options.Calls];
        _window = options.Window;
    }

    /// <summary>Calls that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Asks whether a call may pass.</summary>
    public bool TryTake(long now)
    {
        if (_count == _passed.Length && now - _passed[_oldest] < _window)
        {
            Refused++;
            return false;
        }

        // The place of the one that passed as many calls ago is free: it is outside the window, or was never taken.
        _passed[_oldest] = now;
        _oldest = _oldest + 1 == _passed.Length ? 0 : _oldest + 1;
        _count = Math.Min(_count + 1, _passed.Length);
        return true;
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart() => Refused = 0;
}
