namespace Onsite.Simulation.Components.Push;

/// <summary>What became of messages and connections.</summary>
internal sealed class PushCounts
{
    /// <summary>Messages to push.</summary>
    public long Messages { get; set; }

    /// <summary>Deliveries that were asked for: a message to five devices is five.</summary>
    public long Asked { get; set; }

    /// <summary>Deliveries that were made.</summary>
    public long Delivered { get; set; }

    /// <summary>Deliveries to devices that were not connected.</summary>
    public long Missed { get; set; }

    /// <summary>Deliveries that a slow device lost with its connection.</summary>
    public long Dropped { get; set; }

    /// <summary>Deliveries that died with a process.</summary>
    public long Lost { get; set; }

    /// <summary>Slow devices that were disconnected.</summary>
    public long Disconnected { get; set; }

    /// <summary>Attempts to connect.</summary>
    public long Attempts { get; set; }

    /// <summary>Attempts that were refused since no process had room, or none was up.</summary>
    public long Refused { get; set; }

    /// <summary>Attempts that were done when the device had given them up.</summary>
    public long Wasted { get; set; }

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Messages, Asked, Delivered, Missed, Dropped, Lost, Disconnected, Attempts, Refused, Wasted) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
