namespace Onsite.Simulation.Statistics;

/// <summary>The average over time of something that changes in steps: a number in system, a queue, busy servers. Times are integer nanoseconds, and the integral is kept exactly.</summary>
public struct TimeAverage
{
    private long _since;
    private long _last;
    private long _value;
    private Int128 _area;

    /// <summary>Begins at a moment with a value.</summary>
    public TimeAverage(long now, long value = 0)
    {
        _since = now;
        _last = now;
        _value = value;
        Maximum = value;
    }

    /// <summary>The value now.</summary>
    public readonly long Value => _value;

    /// <summary>The greatest value since the beginning.</summary>
    public long Maximum { get; private set; }

    /// <summary>Changes the value.</summary>
    /// <param name="now">The moment, not before the last.</param>
    /// <param name="by">By how much.</param>
    public void Change(long now, long by)
    {
        _area += (Int128)_value * (now - _last);
        _last = now;
        _value += by;
        Maximum = Math.Max(Maximum, _value);
    }

    /// <summary>The integral of the value from the beginning to a moment, in nanoseconds.</summary>
    public readonly double Area(long now) => (double)ExactArea(now);

    /// <summary>The integral of the value from the beginning to a moment, in whole nanoseconds.</summary>
    public readonly Int128 ExactArea(long now) => _area + ((Int128)_value * (now - _last));

    /// <summary>The average from the beginning to a moment; no number where no time has passed.</summary>
    public readonly double Average(long now) => Area(now) / (now - _since);

    /// <summary>Forgets the past and begins anew with the value as it is: the end of the warm-up.</summary>
    public void Restart(long now)
    {
        _area = 0;
        _since = now;
        _last = now;
        Maximum = _value;
    }
}
