namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>What became of a message in a batch.</summary>
internal enum RecordFate : byte
{
    /// <summary>It is not done.</summary>
    None,

    /// <summary>It is handled.</summary>
    Handled,

    /// <summary>It is put aside.</summary>
    Dead,

    /// <summary>It failed and is skipped.</summary>
    Lost,
}

/// <summary>How far a group has come in a partition.</summary>
internal sealed class GroupPartition(int batch)
{
    private readonly RecordFate[] _fates = new RecordFate[batch];

    /// <summary>The offset of the next message to be handled.</summary>
    public long Committed { get; set; }

    /// <summary>The replica that it is assigned to; -1 for none.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>Messages of the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Messages of the batch that are in work.</summary>
    public int Left { get; private set; }

    /// <summary>Whether the batch cannot be committed: its consumer has died.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What became of a message of the batch; what an earlier batch from the same offset left stays.</summary>
    public ref RecordFate FateOf(long offset) => ref _fates[offset - Committed];

    /// <summary>Begins a batch at the committed offset.</summary>
    public void Begin(int count)
    {
        Count = count;
        Left = count;
        IsBroken = false;
    }

    /// <summary>A message of the batch is done, or its consumer has died.</summary>
    public void EndOne(bool isBroken)
    {
        Left--;
        IsBroken |= isBroken;
    }

    /// <summary>The batch is over and will be delivered again. What was handled is remembered: it will be handled twice.</summary>
    public void GiveUp()
    {
        foreach (ref var fate in _fates.AsSpan())
        {
            fate = fate == RecordFate.Handled ? fate : RecordFate.None;
        }
    }

    /// <summary>Goes on to an offset.</summary>
    public void MoveTo(long offset)
    {
        Committed = offset;
        Array.Clear(_fates);
    }
}
