namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>What became of the messages of a stream for one group of consumers.</summary>
internal sealed class GroupCounts
{
    /// <summary>Messages that it could see.</summary>
    public long Shown { get; set; }

    /// <summary>Deliveries, the first of a message and further ones.</summary>
    public long Deliveries { get; set; }

    /// <summary>Messages that were handled and committed.</summary>
    public long Handled { get; set; }

    /// <summary>Messages that were put aside after their last attempt.</summary>
    public long Dead { get; set; }

    /// <summary>Messages that were committed and not handled: delivered at most once to a handler that failed.</summary>
    public long Lost { get; set; }

    /// <summary>Messages that were dropped from the log before the group had read them.</summary>
    public long Expired { get; set; }

    /// <summary>Deliveries that ended well for a message that had been handled before: its batch was not committed.</summary>
    public long Duplicates { get; set; }

    /// <summary>Assignments of partitions after the first.</summary>
    public long Rebalances { get; set; }

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Shown, Deliveries, Handled, Dead, Lost, Expired, Duplicates, Rebalances) = (0, 0, 0, 0, 0, 0, 0, 0);
}
