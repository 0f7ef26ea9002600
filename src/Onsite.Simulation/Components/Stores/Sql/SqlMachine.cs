using Onsite.Simulation.Components.Stores.Work;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>One machine of a SQL database: connections, cores and a disk.</summary>
internal sealed class SqlMachine
{
    public SqlMachine(SqlDatabaseOptions options, SlotPool<Job> jobs)
    {
        Connections = new SqlConnections(options, jobs);
        Cores = new JobServers(options.Cores, jobs);
        Disk = new SqlDisk(options, jobs);
    }

    /// <summary>Its connections.</summary>
    public SqlConnections Connections { get; }

    /// <summary>Its cores.</summary>
    public JobServers Cores { get; }

    /// <summary>Its disk.</summary>
    public SqlDisk Disk { get; }

    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>Whether it follows the primary, or is it. One that came back while there was none does not.</summary>
    public bool IsCurrent { get; set; } = true;

    /// <summary>How fast it works; 1 as it should.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>It dies.</summary>
    public void Crash(long now)
    {
        (IsUp, IsCurrent) = (false, false);
        Connections.Clear();
        Cores.Clear(now);
        Disk.Clear(now);
    }

    /// <summary>It is back, with what is on its disk.</summary>
    public void Recover() => IsUp = true;

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        Connections.Restart(now);
        Cores.Restart(now);
        Disk.Channels.Restart(now);
    }
}
