using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>How a SQL database is built. Distributions are in seconds, times as long in nanoseconds.</summary>
internal sealed record SqlDatabaseOptions
{
    /// <summary>Cores of each machine, 1 or more.</summary>
    public int Cores { get; init; } = 4;

    /// <summary>Statements that each machine has in work at the most, 1 or more; 100 is what PostgreSQL comes with (max_connections).</summary>
    public int Connections { get; init; } = 100;

    /// <summary>Statements that wait for a connection at the most; at 0 whoever finds none is refused, as a database without a pooler before it does.</summary>
    public int QueueLimit { get; init; }

    /// <summary>What a read asks of a core: half a millisecond for one row by its index.</summary>
    public Distribution Read { get; init; } = new Exponential(0.0005);

    /// <summary>What a write asks of a core, before its commit.</summary>
    public Distribution Write { get; init; } = new Exponential(0.0005);

    /// <summary>How long a commit waits until its log is on disk; with <see cref="Write"/> 1.8 ms. It holds no core, and commits that come together are written together, so none waits for another.</summary>
    public Distribution Commit { get; init; } = new Exponential(0.0013);

    /// <summary>The share of reads whose page is not in memory, from 0 to 1.</summary>
    public double MissShare { get; init; } = 0.01;

    /// <summary>How long the disk takes to read a page.</summary>
    public Distribution DiskRead { get; init; } = new Exponential(0.001);

    /// <summary>Pages that a disk reads at once at the most, 1 or more.</summary>
    public int DiskChannels { get; init; } = 32;

    /// <summary>Pages that a disk begins to read a second at the most, above 0: 3,000 with a general purpose volume of AWS (gp3).</summary>
    public double DiskReadsPerSecond { get; init; } = 3000;

    /// <summary>The time that a transaction stays open beside its statement and its commit, with its lock and its connection: what the application does between; null for none.</summary>
    public Distribution? Open { get; init; }

    /// <summary>The operations whose reads lock the row that they read (select for update): bit i stands for operation i, from 0 to 63.</summary>
    public ulong LockingOperations { get; init; }

    /// <summary>Whether a write is known by its number, through a unique index, and not applied twice.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Whether this is where writes count.</summary>
    public bool CountsWrites { get; init; } = true;

    /// <summary>Machines that follow the primary, 0 or more.</summary>
    public int Replicas { get; init; }

    /// <summary>The operations whose reads go to replicas: bit i stands for operation i, from 0 to 63.</summary>
    public ulong ReplicaOperations { get; init; }

    /// <summary>How long after its commit a write can be seen on a replica. A log arrives in its order: no write overtakes an earlier one.</summary>
    public Distribution Lag { get; init; } = new Constant(0.020);

    /// <summary>Whether a commit waits until its log is on disk with every replica that is up. A write that was acknowledged then outlives the primary; it can be seen there after <see cref="Lag"/> all the same.</summary>
    public bool IsSynchronous { get; init; }

    /// <summary>By how much a synchronous commit is slower: a round trip between zones and a write.</summary>
    public Distribution SynchronousDelay { get; init; } = new Exponential(0.002);

    /// <summary>How long after the death of the primary a replica has taken over, in nanoseconds; a managed database over several zones takes about 60 s (AWS, RDS Multi-AZ).</summary>
    public long FailoverAfter { get; init; } = 60_000_000_000;
}
