namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>What became of the messages of a queue.</summary>
internal sealed class QueueCounts
{
    /// <summary>Messages that were taken in.</summary>
    public long Published { get; set; }

    /// <summary>Messages that were refused since the queue was full.</summary>
    public long Refused { get; set; }

    /// <summary>Deliveries, the first of a message and further ones.</summary>
    public long Deliveries { get; set; }

    /// <summary>Deliveries of a message that had been delivered before.</summary>
    public long Redeliveries { get; set; }

    /// <summary>Messages that were handled and acknowledged.</summary>
    public long Acknowledged { get; set; }

    /// <summary>Messages that were put aside after their last delivery.</summary>
    public long Dead { get; set; }

    /// <summary>Messages that are gone unhandled: with the memory of the broker, or delivered at most once to a handler that failed.</summary>
    public long Lost { get; set; }

    /// <summary>Deliveries that were not acknowledged in time.</summary>
    public long Expired { get; set; }

    /// <summary>Deliveries that ended well for a message that another delivery had ended well for: work done twice.</summary>
    public long Duplicates { get; set; }

    /// <summary>Deliveries for each message that was acknowledged or put aside.</summary>
    public double Amplification => (double)Deliveries / (Acknowledged + Dead + Lost);

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Published, Refused, Deliveries, Redeliveries, Acknowledged, Dead, Lost, Expired, Duplicates) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
}
