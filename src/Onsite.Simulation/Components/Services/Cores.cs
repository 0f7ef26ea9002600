using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Services;

/// <summary>Cores that work on one thing each until it is done, first come first served. They can be slow, or stand still: what is in work then takes longer and is not lost.</summary>
internal struct Cores
{
    private readonly int _count;
    private CallQueue _waiting;
    private TimeAverage _busy;
    private WorkClock _clock = new(1);
    private WorkLaw _law;

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

    /// <summary>A core begins with the work of a call.</summary>
    /// <returns>When it is due; the end of time where the cores stand still.</returns>
    public long Begin(ref Call call, long now)
    {
        _law.Begin(call.Work);
        call.Work += _clock.At(now);
        return Plan(ref call, now);
    }

    /// <summary>Plans anew when a call in work is done.</summary>
    /// <returns>When it is due: now, where it is done; the end of time where the cores stand still.</returns>
    public readonly long Plan(ref Call call, long now) => call.DueAt = _clock.Reaches(call.Work, now);

    /// <summary>What is left of the work of a call in work, in nanoseconds.</summary>
    public readonly long Left(in Call call, long now) => Math.Max(0, call.Work - _clock.At(now));

    /// <summary>Changes how fast they work; what is in work has to be planned anew.</summary>
    public void SetRate(double rate, long now)
    {
        _law.Change(_clock.Rate, Worked(now));
        _clock.SetRate(rate, now);
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
    /// <param name="now">The moment.</param>
    /// <param name="left">What is left of what was in work.</param>
    public void Clear(long now, double left)
    {
        _law.Lose(left);
        _waiting = default;
        _busy.Change(now, -_busy.Value);
    }

    /// <summary>Begins to count anew.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="left">What is left of what is in work.</param>
    public void Restart(long now, double left)
    {
        _busy.Restart(now);
        _law.Restart(left);
    }

    /// <summary>How far they are from the utilization law.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="left">What is left of what is in work.</param>
    public readonly double LawGap(long now, double left) => _law.Gap(_clock.Rate, Worked(now), left);
}
