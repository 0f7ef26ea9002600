using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Services;

/// <summary>
/// Cores that all who are there share alike, as an operating system's do: with n at work on c cores each goes at the rate min(1, c / n). Kept by a virtual clock that runs at that rate: who comes at V with
/// work w is done at V + w, so that an arrival or departure moves nothing but the clock's pace. Cores that are slow or stand still slow the clock.
/// </summary>
internal sealed class SharedCores
{
    private readonly int _count;
    private readonly EventHeap _finishes = new(16);
    private double _virtualNow;
    private long _updatedAt;
    private TimeAverage _busy;
    private double _pace = 1;
    private WorkLaw _law;

    public SharedCores(int count) => _count = count;

    /// <summary>How many are at work.</summary>
    public int AtWork => _finishes.Count;

    /// <summary>How many of them have no core of their own: as many as would wait in line if cores were not shared.</summary>
    public int Waiting => Math.Max(0, AtWork - _count);

    /// <summary>Grows with each change; a completion that was planned before the last change is out of date.</summary>
    public int Generation { get; private set; }

    /// <summary>The share of their time that the cores have worked.</summary>
    public double Utilization(long now) => _busy.Average(now) / _count;

    /// <summary>Somebody comes with work.</summary>
    public void Add(int call, long work, long now)
    {
        Advance(now);
        _law.Begin(work);
        _finishes.Push((long)Math.Ceiling(_virtualNow) + work, call);
        Changed(now);
    }

    /// <summary>Takes out who is done first.</summary>
    public int TakeDone(long now)
    {
        Advance(now);
        var done = _finishes.Pop();
        _virtualNow = Math.Max(_virtualNow, done.Time);
        Changed(now);
        return done.Subject;
    }

    /// <summary>When the next is done, if nobody comes before; the end of time where nobody is there or the cores stand still.</summary>
    public long NextDoneAt(long now) => AtWork == 0 || _pace == 0 ? long.MaxValue : now + (long)Math.Ceiling(Math.Max(0, _finishes.NextTime - _virtualNow) / Rate);

    /// <summary>Changes how fast they work; who is done next has to be planned anew.</summary>
    public void SetRate(double rate, long now)
    {
        Advance(now);
        _law.Change(_pace, Worked(now));
        _pace = rate;
        Generation++;
    }

    /// <summary>The time in nanoseconds that they have worked, added up.</summary>
    public double Worked(long now) => _busy.Area(now);

    /// <summary>Forgets whoever is there.</summary>
    public void Clear(long now)
    {
        _law.Lose(Left(now));
        _finishes.Clear();
        Changed(now);
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _law.Restart(Left(now));
        _busy.Restart(now);
    }

    /// <summary>How far they are from the utilization law.</summary>
    public double LawGap(long now) => _law.Gap(_pace, Worked(now), Left(now));

    private double Rate => _pace * (AtWork <= _count ? 1 : (double)_count / AtWork);

    /// <summary>What is left of the work that is there.</summary>
    private double Left(long now)
    {
        Advance(now);
        var left = 0.0;
        foreach (ref readonly var finish in _finishes.Entries)
        {
            left += Math.Max(0, finish.Time - _virtualNow);
        }

        return left;
    }

    private void Advance(long now)
    {
        _virtualNow = AtWork == 0 ? _virtualNow : _virtualNow + ((now - _updatedAt) * Rate);
        _updatedAt = now;
    }

    private void Changed(long now)
    {
        Generation++;
        _busy.Change(now, Math.Min(_count, AtWork) - _busy.Value);
    }
}
