namespace Onsite.Simulation.Components.Caches;

/// <summary>Whether the last reads of each operation found what they asked for: what is told to those that stand for requests which a slice leaves out.</summary>
internal sealed class RecentReads
{
    private const int Remembered = 64;

    private Reads[] _operations = [];

    /// <summary>A read has found its value, or not.</summary>
    public void Add(int operation, bool isMiss)
    {
        if (operation >= _operations.Length)
        {
            Array.Resize(ref _operations, operation + 1);
        }

        ref var reads = ref _operations[operation];
        var place = (int)(reads.Count++ % Remembered);
        reads.Misses = isMiss ? reads.Misses | (1UL << place) : reads.Misses & ~(1UL << place);
    }

    /// <summary>Whether the next is told that its value is not there: one recent read after the other, in turn. A cache that nobody has asked yet has nothing.</summary>
    public bool NextIsMiss(int operation)
    {
        if (operation >= _operations.Length || _operations[operation].Count == 0)
        {
            return true;
        }

        ref var reads = ref _operations[operation];
        var place = reads.Next++ % Math.Min(reads.Count, Remembered);
        return (reads.Misses >> (int)place & 1) == 1;
    }

    private struct Reads
    {
        public ulong Misses;
        public long Count;
        public long Next;
    }
}
