namespace Onsite.Simulation.Kernel;

/// <summary>
/// The truth about durable writes: which were acknowledged to the client, and how often each was applied where it counts. What was acknowledged and is not there is lost; what was applied twice is doubled.
/// One byte a write, in blocks, so that a hundred million of them fit in a hundred megabytes.
/// </summary>
internal sealed class DurableLedger
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;
    private const byte Acknowledged = 0x80;
    private const byte TimesMask = 0x7f;

    private readonly List<byte[]> _blocks = [];

    /// <summary>Writes that clients have begun.</summary>
    public long Begun { get; private set; }

    /// <summary>Begins a write and gives its number, from 1.</summary>
    public long Begin()
    {
        if ((Begun >> BlockBits) == _blocks.Count)
        {
            _blocks.Add(new byte[BlockSize]);
        }

        return ++Begun;
    }

    /// <summary>A write was applied where it counts.</summary>
    public void Apply(long write)
    {
        ref var entry = ref At(write);
        if ((entry & TimesMask) != TimesMask)
        {
            entry++;
        }
    }

    /// <summary>An applied write is gone: it was not on the replica that took over, or in memory only.</summary>
    public void Lose(long write)
    {
        ref var entry = ref At(write);
        if ((entry & TimesMask) != 0)
        {
            entry--;
        }
    }

    /// <summary>The client was told that it is done.</summary>
    public void Acknowledge(long write) => At(write) |= Acknowledged;

    /// <summary>Whether the client was told that it is done.</summary>
    public bool IsAcknowledged(long write) => (At(write) & Acknowledged) != 0;

    /// <summary>Adds up what became of the writes.</summary>
    /// <param name="isUnderWay">Whether a write may still be applied, since a message for it waits in a queue: it is neither lost nor there.</param>
    public DurableCounts Count(Func<long, bool>? isUnderWay = null)
    {
        var (acknowledged, lost, twice, applied, underWay) = (0L, 0L, 0L, 0L, 0L);
        for (var write = 1L; write <= Begun; write++)
        {
            var entry = At(write);
            var times = entry & TimesMask;
            applied += times > 0 ? 1 : 0;
            twice += times > 1 ? 1 : 0;
            if ((entry & Acknowledged) == 0)
            {
                continue;
            }

            acknowledged++;
            if (times == 0)
            {
                var waits = isUnderWay?.Invoke(write) ?? false;
                underWay += waits ? 1 : 0;
                lost += waits ? 0 : 1;
            }
        }

        return new DurableCounts(Begun, acknowledged, applied, lost, twice, underWay);
    }

    private ref byte At(long write) => ref _blocks[(int)((write - 1) >> BlockBits)][(int)((write - 1) & (BlockSize - 1))];
}
