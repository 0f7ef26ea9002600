namespace Onsite.Simulation.Components.Messaging.Outboxes;

/// <summary>How an outbox is relayed.</summary>
internal sealed record OutboxOptions
{
    /// <summary>Nanoseconds from one look into the outbox to the next, 1 or more. 100 ms are an assumption; a relay that follows the log of the database is faster.</summary>
    public long Every { get; init; } = 100_000_000;

    /// <summary>Messages that one look takes at the most, 1 or more. 100 are an assumption.</summary>
    public int Batch { get; init; } = 100;
}
