using Onsite.Simulation.Components.Stores.Work;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>A disk that reads a number of pages at once and begins a number of them a second: whoever comes too early waits for its turn with the channel that it has.</summary>
internal sealed class SqlDisk
{
    private readonly SlotPool<Job> _jobs;
    private readonly double _between;
    private double _nextTurn;

    public SqlDisk(SqlDatabaseOptions options, SlotPool<Job> jobs)
    {
        if (!(options.DiskReadsPerSecond > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.DiskReadsPerSecond, "A disk reads pages at a rate above 0.");
        }

        _jobs = jobs;
        _between = 1e9 / options.DiskReadsPerSecond;
        Channels = new JobServers(options.DiskChannels, jobs);
    }

    /// <summary>The channels.</summary>
    public JobServers Channels { get; }

    /// <summary>Asks for a page; false where the job stands in line.</summary>
    public bool TryRead(int job, long now)
    {
        if (!Channels.TryTake(job, now))
        {
            return false;
        }

        TakeTurn(job, now);
        return true;
    }

    /// <summary>A page was read; its channel goes to the first in line, or is free: -1.</summary>
    public int Release(int job, long now)
    {
        var next = Channels.Release(job, now);
        if (next >= 0)
        {
            TakeTurn(next, now);
        }

        return next;
    }

    /// <summary>The machine dies.</summary>
    public void Clear(long now)
    {
        Channels.Clear(now);
        _nextTurn = now;
    }

    private void TakeTurn(int job, long now)
    {
        var turn = Math.Max(now, _nextTurn);
        _nextTurn = turn + _between;
        _jobs[job].Work += (long)(turn - now);
    }
}
