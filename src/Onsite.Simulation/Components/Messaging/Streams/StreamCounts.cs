namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>What became of the messages of a stream, whoever reads them.</summary>
internal sealed class StreamCounts
{
    /// <summary>Messages that a leader has appended.</summary>
    public long Appended { get; set; }

    /// <summary>Messages that consumers could see.</summary>
    public long Shown { get; set; }

    /// <summary>Messages that were acknowledged and died with their leader.</summary>
    public long Lost { get; set; }

    /// <summary>Messages that died with their leader before they were acknowledged.</summary>
    public long Withdrawn { get; set; }

    /// <summary>Messages that were refused since too few copies were up.</summary>
    public long Refused { get; set; }

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Appended, Shown, Lost, Withdrawn, Refused) = (0, 0, 0, 0, 0);
}
