namespace Onsite.Simulation.Statistics;

/// <summary>
/// The time that servers should have worked: for everything that is done the work that was asked for, for everything in work the time since it began. The utilization law is that this is the time that they were busy.
/// Kept apart from the counting of busy servers, so that one checks the other.
/// </summary>
internal struct ServedWork
{
    private Int128 _done;
    private Int128 _begunSum;
    private long _inWork;
    private long _restartedAt;

    /// <summary>Something begins.</summary>
    public void Begin(long now)
    {
        _begunSum += now;
        _inWork++;
    }

    /// <summary>Something that asked for so many nanoseconds is done.</summary>
    public void End(long now, long work)
    {
        var begun = Math.Max(now - work, _restartedAt);
        _done += now - begun;
        _begunSum -= begun;
        _inWork--;
    }

    /// <summary>All that is in work is broken off.</summary>
    public void Break(long now)
    {
        _done = Expected(now);
        _begunSum = 0;
        _inWork = 0;
    }

    /// <summary>The nanoseconds that the servers should have worked by now.</summary>
    public readonly Int128 Expected(long now) => _done + ((Int128)_inWork * now) - _begunSum;

    /// <summary>Begins to count anew; what is in work counts from now.</summary>
    public void Restart(long now)
    {
        _done = 0;
        _begunSum = (Int128)_inWork * now;
        _restartedAt = now;
    }

    /// <summary>Whether a time that servers have worked, summed in floating point, is the expected one.</summary>
    public readonly bool Agrees(double worked, long now) => Math.Abs(worked - (double)Expected(now)) <= 1e-9 * Math.Max(1e3, Math.Abs(worked));
}
