namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>A partition of a stream: its log, and the one place where messages are appended one after the other.</summary>
internal sealed class Partition(int leader)
{
    /// <summary>The messages.</summary>
    public RecordLog Log { get; } = new();

    /// <summary>Where messages are appended.</summary>
    public Intake Intake { get; } = new(1);

    /// <summary>The broker that leads it.</summary>
    public int Leader { get; set; } = leader;

    /// <summary>The first offset that consumers may not see yet.</summary>
    public long HighWater { get; private set; }

    /// <summary>The first offset that retention has not dropped.</summary>
    public long Low { get; private set; }

    /// <summary>Grows when messages that were to be seen are gone: what was planned for them is out of date.</summary>
    public int Epoch { get; private set; }

    /// <summary>When the last message that was appended is seen.</summary>
    public long LastVisibleAt { get; set; }

    /// <summary>Lets consumers see the next message.</summary>
    public void Show() => HighWater++;

    /// <summary>Forgets what consumers cannot see: it was not on the broker that leads now.</summary>
    public void Truncate()
    {
        Log.Truncate(HighWater);
        LastVisibleAt = 0;
        Epoch++;
    }

    /// <summary>Drops what is too old or too much.</summary>
    public void Retain(long now, long time, long most)
    {
        Low = Math.Max(Low, HighWater - most);
        for (var offset = Math.Max(Low, Log.First); offset < HighWater && Log[offset].AppendedAt < now - time; offset++)
        {
            Low = offset + 1;
        }
    }
}
