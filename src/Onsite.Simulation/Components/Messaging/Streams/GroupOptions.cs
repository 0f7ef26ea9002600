namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>How a group of consumers reads a stream.</summary>
internal sealed record GroupOptions
{
    private const long Second = 1_000_000_000;

    /// <summary>Messages of a partition that are in work at once, 1 or more. With 1 their order is kept; with more, only that of batches. The offset is committed when all of a batch are done.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>What a message may count on: with <see cref="Guarantee.AtMostOnce"/> what fails is skipped.</summary>
    public Guarantee Guarantee { get; init; }

    /// <summary>Nanoseconds from a failure to the next attempt. The partition waits meanwhile. 1 s is an assumption; Spring for Apache Kafka does not pause.</summary>
    public long RetryDelay { get; init; } = Second;

    /// <summary>Attempts at a message; after the last it is put aside and the partition goes on. Spring for Apache Kafka: 10 (SeekUtils.DEFAULT_MAX_FAILURES). null for as often as it takes: one bad message stops its partition.</summary>
    public int? MostDeliveries { get; init; } = 10;

    /// <summary>Nanoseconds between looks at who is there. Kafka: 3 s (heartbeat.interval.ms).</summary>
    public long HeartbeatEvery { get; init; } = 3 * Second;

    /// <summary>Nanoseconds without a member until it is missed. Kafka: 45 s since 3.0 (session.timeout.ms).</summary>
    public long SessionTimeout { get; init; } = 45 * Second;

    /// <summary>Nanoseconds for which nothing is delivered while partitions are assigned anew. 3 s, as Kafka waits for further members (group.initial.rebalance.delay.ms).</summary>
    public long RebalancePause { get; init; } = 3 * Second;

    /// <summary>Messages that wait from which on the group is said to lag.</summary>
    public long LagMark { get; init; } = 1000;
}
