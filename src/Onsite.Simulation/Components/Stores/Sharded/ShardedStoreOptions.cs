using Onsite.Simulation.Distributions;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Stores.Sharded;

/// <summary>How a store of many machines is built. Distributions are in seconds.</summary>
internal sealed record ShardedStoreOptions
{
    /// <summary>Machines, 1 or more; they are the parts.</summary>
    public int Machines { get; init; } = 3;

    /// <summary>Partitions that keys are spread over, 1 or more. The copies of partition p are on the machines p, p + 1, … around the ring.</summary>
    public int Partitions { get; init; } = 3;

    /// <summary>Copies of each partition, from 1 to the number of machines.</summary>
    public int Copies { get; init; } = 3;

    /// <summary>Copies that have answered before a read is; from 1 to <see cref="Copies"/>.</summary>
    public int ReadQuorum { get; init; } = 2;

    /// <summary>Copies that have answered before a write is; from 1 to <see cref="Copies"/>. A read cannot be stale where both quorums are more than the copies together.</summary>
    public int WriteQuorum { get; init; } = 2;

    /// <summary>Whether a read goes to all copies and the slow ones are not waited for (G. DeCandia et al., "Dynamo", SOSP 2007); otherwise to as many as are waited for, in turn, as Cassandra does.</summary>
    public bool ReadsFromAll { get; init; } = true;

    /// <summary>Cores of each machine, 1 or more.</summary>
    public int Cores { get; init; } = 4;

    /// <summary>Requests that wait for the cores of a machine at the most; those beyond are dropped there.</summary>
    public int QueueLimit { get; init; } = int.MaxValue;

    /// <summary>What a read asks of a core of each copy.</summary>
    public Distribution Read { get; init; } = new Exponential(0.0005);

    /// <summary>What a write asks of a core of each copy: the log is appended to and memory changed.</summary>
    public Distribution Write { get; init; } = new Exponential(0.0005);

    /// <summary>The way to a copy and back; machines of one zone are about a quarter of a millisecond apart.</summary>
    public Distribution Hop { get; init; } = new Constant(0.00025);

    /// <summary>Reads that a partition takes at the most; null for no limit. DynamoDB gives a partition 3,000 a second.</summary>
    public TokenBucketOptions? ReadLimit { get; init; }

    /// <summary>Writes that a partition takes at the most; null for no limit. DynamoDB gives a partition 1,000 a second.</summary>
    public TokenBucketOptions? WriteLimit { get; init; }

    /// <summary>Whether a write is known by its number and not applied twice: a conditional write.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Whether this is where writes count.</summary>
    public bool CountsWrites { get; init; } = true;
}
