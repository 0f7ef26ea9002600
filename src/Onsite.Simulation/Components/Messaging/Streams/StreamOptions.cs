using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>How a partitioned log is built.</summary>
internal sealed record StreamOptions
{
    private const long Second = 1_000_000_000;
    private const double PartitionBytesPerSecond = 25e6;

    /// <summary>Brokers, 1 or more. Partitions are spread over them in turn.</summary>
    public int Brokers { get; init; } = 3;

    /// <summary>Partitions, 1 or more. A key always goes to the same one; what has no key goes to each in turn.</summary>
    public int Partitions { get; init; } = 12;

    /// <summary>Copies of each partition, from 1 to the number of brokers.</summary>
    public int Replication { get; init; } = 3;

    /// <summary>Copies that must be up where the producer waits for all; with fewer it is refused. Kafka: 1 unless set, 2 as a rule with three copies.</summary>
    public int MinInSync { get; init; } = 1;

    /// <summary>When a producer is told that its message is taken. Kafka: all, since 3.0.</summary>
    public ProducerAcks Acks { get; init; }

    /// <summary>Bytes of a message, for retention.</summary>
    public long MessageBytes { get; init; } = 1000;

    /// <summary>How long appending a message keeps its partition, in seconds: as unless set 1000 bytes at 25 MB/s, what operators plan for a partition of three copies (10-50).</summary>
    public Distribution AppendWork { get; init; } = new Constant(1000 / PartitionBytesPerSecond);

    /// <summary>Seconds from there until the other copies have it and consumers may see it: 2, 3 and 14 ms at the 50th, 99th and 99.9th percentile, as LinkedIn's benchmark of Kafka has it from producer to consumer (J. Kreps, 2014).</summary>
    public Distribution ReplicationTime { get; init; } = PublishedReplicationTime;

    /// <summary>Nanoseconds until another broker leads the partitions of one that has died. Kafka: 9 s until it is missed (broker.session.timeout.ms).</summary>
    public long ElectionTime { get; init; } = 9 * Second;

    /// <summary>Nanoseconds after which messages are dropped, handled or not. Kafka: 7 days.</summary>
    public long RetentionTime { get; init; } = 7 * 24 * 3600 * Second;

    /// <summary>Bytes of a partition beyond which its oldest messages are dropped; null without a limit, as in Kafka.</summary>
    public long? RetentionBytes { get; init; }

    /// <summary>The default of <see cref="ReplicationTime"/>: log-normal as a rule, and for eight in a thousand spread evenly up to 16 ms, which together have the three published percentiles.</summary>
    public static Distribution PublishedReplicationTime { get; } = new Mixture([(0.992, LogNormal.FromMeanAndP99(0.00202, 0.00279)), (0.008, new Uniform(0.0025, 0.016))]);
}
