using System.Numerics;

namespace Onsite.Simulation.Components.Caches;

/// <summary>
/// What a cache keeps: a bounded number of entries, found by their key, evicted in an order. It takes 44 to 48 bytes for each entry that it holds or has held, none for places never used, and allocates only while it grows.
/// </summary>
internal sealed class CacheStore
{
    private const int UsesForEveryPlace = 100;
    private const int FrequencyLevels = 256;

    private readonly Eviction _eviction;
    private readonly EvictionOrder _order;
    private CacheEntry[] _entries = new CacheEntry[16];
    private int[] _buckets = new int[16];
    private int _used;
    private int _free = -1;
    private long _uses;

    /// <summary>An empty store.</summary>
    /// <param name="capacity">Entries at the most, 1 or more.</param>
    /// <param name="eviction">Which goes when there are more.</param>
    public CacheStore(int capacity, Eviction eviction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _eviction = eviction;
        _order = new EvictionOrder(eviction == Eviction.Lfu ? FrequencyLevels : 1);
        Array.Fill(_buckets, -1);
    }

    /// <summary>Entries at the most.</summary>
    public int Capacity { get; }

    /// <summary>Entries that it holds, expired ones too.</summary>
    public int Count { get; private set; }

    /// <summary>Entries that made room for others, since the beginning.</summary>
    public long Evictions { get; private set; }

    /// <summary>An entry. The reference holds until the next <see cref="Add"/>.</summary>
    public ref CacheEntry this[int entry] => ref _entries[entry];

    /// <summary>The entry of a key; -1 where there is none.</summary>
    public int Find(long key)
    {
        var entry = _buckets[Bucket(key)];
        while (entry >= 0 && _entries[entry].Key != key)
        {
            entry = _entries[entry].NextInBucket;
        }

        return entry;
    }

    /// <summary>An entry was used.</summary>
    public void Touch(int entry)
    {
        if (_eviction == Eviction.Fifo)
        {
            return;
        }

        var level = Math.Min(_entries[entry].Level + 1, _order.Highest);
        _order.Remove(_entries, entry);
        _order.Add(_entries, entry, level);
        Age();
    }

    /// <summary>Makes an entry for a key that has none; another may have to go.</summary>
    public int Add(long key)
    {
        if (Count == Capacity)
        {
            Evictions++;
            Remove(_order.First());
        }

        var entry = Take();
        var bucket = Bucket(key);
        _entries[entry] = new CacheEntry { Key = key, NextInBucket = _buckets[bucket] };
        _buckets[bucket] = entry;
        _order.Add(_entries, entry, Math.Min(1, _order.Highest));
        Count++;
        Age();
        return entry;
    }

    /// <summary>Takes an entry out.</summary>
    public void Remove(int entry)
    {
        ref var removed = ref _entries[entry];
        ref var at = ref _buckets[Bucket(removed.Key)];
        while (at != entry)
        {
            at = ref _entries[at].NextInBucket;
        }

        at = removed.NextInBucket;
        _order.Remove(_entries, entry);
        removed.Key = 0;
        removed.NextInBucket = _free;
        _free = entry;
        Count--;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Fill(_buckets, -1);
        _order.Clear();
        _used = 0;
        _free = -1;
        _uses = 0;
        Count = 0;
    }

    private void Age()
    {
        if (_eviction == Eviction.Lfu && ++_uses >= (long)UsesForEveryPlace * Capacity)
        {
            _uses = 0;
            _order.Halve(_entries);
        }
    }

    private int Take()
    {
        if (_free >= 0)
        {
            var entry = _free;
            _free = _entries[entry].NextInBucket;
            return entry;
        }

        if (_used == _entries.Length)
        {
            Grow();
        }

        return _used++;
    }

    private void Grow()
    {
        var length = (int)Math.Min(2L * _entries.Length, Math.Max(16, Capacity));
        Array.Resize(ref _entries, length);
        _buckets = new int[BitOperations.RoundUpToPowerOf2((uint)length)];
        Array.Fill(_buckets, -1);
        for (var entry = 0; entry < _used; entry++)
        {
            ref var moved = ref _entries[entry];
            ref var bucket = ref _buckets[Bucket(moved.Key)];
            moved.NextInBucket = bucket;
            bucket = entry;
        }
    }

    private int Bucket(long key) => (int)(KeyHash.Of(key) & (ulong)(_buckets.Length - 1));
}
