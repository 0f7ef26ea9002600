using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Services;

/// <summary>Cores that work on one thing each until it is done, first come first served.</summary>
internal struct Cores
{
    private readonly int _count;
    private CallQueue _waiting;
    private TimeAverage _busy;

    public Cores(int count) => _count = count;

    /// <summary>How many work.</summary>
    public readonly long Busy => _busy.Value;

    /// <summary>How many wait.</summary>
    public readonly int Waiting => _waiting.Count;

    /// <summary>The share of their time that they have worked.</summary>
    public readonly double Utilization(long now) => _busy.Average(now) / _count;

    /// <summary>The time in nanoseconds that they have worked, added up.</summary>
    public readonly double Worked(long now) => _busy.Area(now);

    /// <summary>Asks for a core; whoever gets none waits.</summary>
    public bool TryTake(CallPool calls, int call, long now)
    {
        if (_busy.Value < _count)
        {
            _busy.Change(now, 1);
            return true;
        }

        _waiting.Enqueue(calls, call);
        return false;
    }

    /// <summary>Gives a core back, and to the first who waits; -1 where nobody does.</summary>
    public int Release(CallPool calls, long now)
    {
        if (_waiting.Count > 0)
        {
            return _waiting.Dequeue(calls);
        }

        _busy.Change(now, -1);
        return -1;
    }

    /// <summary>Forgets whoever is there.</summary>
    public void Clear(long now)
    {
        _waiting = default;
        _busy.Change(now, -_busy.Value);
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now) => _busy.Restart(now);
}
