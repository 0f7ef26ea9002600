namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>The durable writes that a store has applied, by their numbers: what an idempotent one knows them again by. One bit a write, in blocks.</summary>
internal sealed class WriteSet
{
    private const int BlockBits = 16;
    private const int WordBits = 6;

    private readonly List<ulong[]> _blocks = [];

    /// <summary>Whether a write is known.</summary>
    public bool Contains(long write) => (write >> BlockBits) < _blocks.Count && (_blocks[(int)(write >> BlockBits)][Word(write)] & Bit(write)) != 0;

    /// <summary>Takes a write in; false where it was known.</summary>
    public bool Add(long write)
    {
        while ((write >> BlockBits) >= _blocks.Count)
        {
            _blocks.Add(new ulong[1 << (BlockBits - WordBits)]);
        }

        ref var word = ref _blocks[(int)(write >> BlockBits)][Word(write)];
        var isNew = (word & Bit(write)) == 0;
        word |= Bit(write);
        return isNew;
    }

    /// <summary>Forgets a write: it was lost.</summary>
    public void Remove(long write)
    {
        if (Contains(write))
        {
            _blocks[(int)(write >> BlockBits)][Word(write)] &= ~Bit(write);
        }
    }

    private static int Word(long write) => (int)(write & ((1 << BlockBits) - 1)) >> WordBits;

    private static ulong Bit(long write) => 1UL << (int)(write & ((1 << WordBits) - 1));
}
