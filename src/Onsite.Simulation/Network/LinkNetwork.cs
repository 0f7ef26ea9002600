using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Network;

/// <summary>What lies between two nodes. Without latency they are one process, or so near that it makes no difference.</summary>
internal sealed record LinkNetwork
{
    /// <summary>The same process.</summary>
    public static LinkNetwork None { get; } = new();

    /// <summary>How many seconds a request is on its way; null for none.</summary>
    public Distribution? There { get; init; }

    /// <summary>How many seconds an answer is on its way; null for none.</summary>
    public Distribution? Back { get; init; }

    /// <summary>The sizes of messages by operation, where somebody wants to know them; null where they neither take time nor are counted.</summary>
    public IReadOnlyList<MessageSizes>? Sizes { get; init; }

    /// <summary>Bytes a second by which a message takes its size longer, above 0; by default size takes no time.</summary>
    public double BytesPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// After how many nanoseconds a sender that has no timeout of its own notices that a request or an answer is lost. The default is what Linux takes to give up a connection that nobody answers: six repetitions, each after
    /// twice as long as the one before, 127 seconds in all (the setting tcp_syn_retries).
    /// </summary>
    public long ConnectionTimeout { get; init; } = 127_000_000_000;
}
