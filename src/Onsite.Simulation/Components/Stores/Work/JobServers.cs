using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>Servers that work on one job each until it is done, first come first served: the cores of a machine, the channels of a disk. They keep account of the work they were given.</summary>
internal sealed class JobServers
{
    private readonly SlotPool<Job> _jobs;
    private JobQueue _waiting;
    private TimeAverage _busy;
    private Int128 _done;
    private Int128 _since;
    private long _countedFrom;

    /// <summary>Servers.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="jobs">The jobs that come.</param>
    public JobServers(int count, SlotPool<Job> jobs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        _jobs = jobs;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Jobs in line.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Whether one is free.</summary>
    public bool HasFree => _busy.Value < Count;

    /// <summary>The share of their time that they have worked.</summary>
    public double Utilization(long now) => _busy.Average(now) / Count;

    /// <summary>The time in nanoseconds that they have worked, added up.</summary>
    public double Worked(long now) => _busy.Area(now);

    /// <summary>Gives a job a server, or a place in line.</summary>
    public bool TryTake(int job, long now)
    {
        if (!HasFree)
        {
            _waiting.Enqueue(_jobs, job);
            return false;
        }

        _busy.Change(now, 1);
        Begin(job, now);
        return true;
    }

    /// <summary>A job is done; its server goes to the first in line, or stands idle: -1.</summary>
    public int Release(int job, long now)
    {
        ref var ended = ref _jobs[job];
        var counted = Math.Max(ended.StartedAt, _countedFrom);
        _since -= counted;
        _done += ended.Work - (counted - ended.StartedAt);
        if (_waiting.Count == 0)
        {
            _busy.Change(now, -1);
            return -1;
        }

        var next = _waiting.Dequeue(_jobs);
        Begin(next, now);
        return next;
    }

    /// <summary>The machine dies: what was in work is cut short, and the line is gone.</summary>
    public void Clear(long now)
    {
        _done += (_busy.Value * (Int128)now) - _since;
        _since = 0;
        _waiting = default;
        _busy.Change(now, -_busy.Value);
    }

    /// <summary>The utilization law: how far the time that they worked is from the work that they were given, in nanoseconds; 0 where the engine is right.</summary>
    public Int128 Gap(long now) => _busy.ExactArea(now) - (_done + (_busy.Value * (Int128)now) - _since);

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _busy.Restart(now);
        _done = 0;
        _since = _busy.Value * (Int128)now;
        _countedFrom = now;
    }

    private void Begin(int job, long now)
    {
        _jobs[job].StartedAt = now;
        _since += now;
    }
}
