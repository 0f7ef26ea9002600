using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>How a queue of messages is built.</summary>
internal sealed record QueueOptions
{
    private const long Second = 1_000_000_000;

    /// <summary>Cores of the broker, 1 or more. Publishing takes one; delivering is not charged.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>How long publishing keeps a core, in seconds. 20 µs are an assumption: 50,000 messages a second a core.</summary>
    public Distribution PublishWork { get; init; } = new Constant(20e-6);

    /// <summary>How long a durable queue then takes until the message is safe, in seconds, without a core: a write to a disk, and to other brokers. 2 ms are an assumption.</summary>
    public Distribution CommitTime { get; init; } = new Constant(2e-3);

    /// <summary>Whether messages outlive a crash of the broker.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Messages that wait at the most, those being published and the delayed among them; beyond that publishing is refused. Messages in work do not count, as in RabbitMQ's max-length.</summary>
    public int LengthLimit { get; init; } = int.MaxValue;

    /// <summary>What a message may count on.</summary>
    public Guarantee Guarantee { get; init; }

    /// <summary>Nanoseconds after which a message that was delivered and not acknowledged is delivered again, though the first delivery may still be at work; null for never. Amazon SQS: 30 s unless set.</summary>
    public long? VisibilityTimeout { get; init; }

    /// <summary>Whether the broker sees that a worker has died, by its connection, and delivers again at once. Otherwise only the visibility timeout tells it. Without one it sees it in any case.</summary>
    public bool NoticesDeath { get; init; } = true;

    /// <summary>Deliveries of a message at the most; after the last it is put aside with the dead letters. 5 is a habit; null for as often as it takes.</summary>
    public int? MostDeliveries { get; init; } = 5;

    /// <summary>Nanoseconds from a failure until the message is ready again; at least <see cref="ShortestRedelivery"/>.</summary>
    public long RedeliveryDelay { get; init; } = Second;

    /// <summary>Seconds from publishing until a message is ready at first; null for at once.</summary>
    public Distribution? Delay { get; init; }

    /// <summary>Messages that wait from which on consumers are said to lag.</summary>
    public long LagMark { get; init; } = 1000;

    /// <summary>The shortest time in nanoseconds from a failure to the next delivery: a way there and back in a data center. It keeps a worker that refuses at once from being asked for ever in one moment.</summary>
    public static long ShortestRedelivery => 250_000;
}
