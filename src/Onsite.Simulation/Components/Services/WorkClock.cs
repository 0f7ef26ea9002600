namespace Onsite.Simulation.Components.Services;

/// <summary>How much a server would have worked by now if it had never been idle: it runs at the pace of the server, and stands still while that is paused. Work is done when it shows the work's end.</summary>
internal struct WorkClock
{
    private long _work;
    private long _since;

    /// <summary>A clock that shows 0.</summary>
    /// <param name="rate">Its pace: 1 as time goes; 0 for standing still.</param>
    public WorkClock(double rate) => Rate = rate;

    /// <summary>Its pace.</summary>
    public double Rate { get; private set; }

    /// <summary>What it shows, in nanoseconds of work.</summary>
    public readonly long At(long now) => Rate == 1 ? _work + (now - _since) : _work + (long)((now - _since) * Rate);

    /// <summary>When it will show a number, at its present pace; the end of time where it stands still.</summary>
    public readonly long Reaches(long work, long now)
    {
        var left = work - At(now);
        if (left <= 0)
        {
            return now;
        }

        return Rate switch
        {
            1 => now + left,
            0 => long.MaxValue,
            _ => now + (long)Math.Ceiling(left / Rate),
        };
    }

    /// <summary>Changes its pace.</summary>
    public void SetRate(double rate, long now)
    {
        _work = At(now);
        _since = now;
        Rate = rate;
    }
}
