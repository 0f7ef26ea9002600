using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>The connections of a database machine, each with one statement at a time, and the line before them.</summary>
internal sealed class SqlConnections
{
    private readonly SlotPool<Job> _jobs;
    private readonly NodeFlow _used = new();
    private readonly int _limit;
    private readonly int _queueLimit;
    private JobQueue _waiting;

    public SqlConnections(SqlDatabaseOptions options, SlotPool<Job> jobs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Connections, 1);
        (_limit, _queueLimit, _jobs) = (options.Connections, options.QueueLimit, jobs);
    }

    /// <summary>Statements in line.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Connections in use.</summary>
    public int Used => (int)_used.Inside;

    /// <summary>How many there are.</summary>
    public int Limit => _limit;

    /// <summary>Whether statements found none free, and have not stopped to since.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>Whether a statement can come: it finds a connection or a place in line.</summary>
    public bool HasRoom => _used.Inside < _limit || _waiting.Count < _queueLimit;

    /// <summary>Whether all are in use.</summary>
    public bool AreAllUsed => _used.Inside >= _limit;

    /// <summary>Whether so many are free that there are enough again, and not just for a moment: a quarter.</summary>
    public bool AreEnough => 4 * _used.Inside <= 3L * _limit;

    /// <summary>The share of connections in use, over time.</summary>
    public double Utilization(long now) => _used.MeanInside(now) / _limit;

    /// <summary>Gives a statement a connection, or a place in line.</summary>
    public bool TryTake(int job, long now)
    {
        if (AreAllUsed)
        {
            _waiting.Enqueue(_jobs, job);
            return false;
        }

        Connect(job, now);
        return true;
    }

    /// <summary>A statement is done; its connection goes to the first in line, or is free: -1.</summary>
    public int Release(int job, long now)
    {
        _used.Leave(now, _jobs[job].ConnectedAt);
        if (_waiting.Count == 0)
        {
            return -1;
        }

        var next = _waiting.Dequeue(_jobs);
        Connect(next, now);
        return next;
    }

    /// <summary>The machine dies: a statement that had a connection has none.</summary>
    public void Cut(int job, long now)
    {
        if (_jobs[job].ConnectedAt >= 0)
        {
            _used.Leave(now, _jobs[job].ConnectedAt);
        }
    }

    /// <summary>The machine dies: nobody is in line.</summary>
    public void Clear() => (_waiting, IsExhausted) = (default, false);

    /// <summary>Whether the time that connections were held is the time that statements had them, and no more were held than there are.</summary>
    public bool IsLawful(long now) => _used.LittleGap(now) == 0 && _used.IsConserved && _used.MostInside <= _limit;

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now) => _used.Restart(now);

    private void Connect(int job, long now)
    {
        _jobs[job].ConnectedAt = now;
        _used.Enter(now);
    }
}
