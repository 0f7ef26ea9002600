namespace Onsite.Simulation.Components.Caches;

/// <summary>Entries in the order in which they are evicted: lists, one for each level, linked through the entries. The lowest level goes first, and the first of its list.</summary>
internal sealed class EvictionOrder
{
    private readonly int[] _first;
    private readonly int[] _last;
    private int _lowest;

    /// <summary>An order.</summary>
    /// <param name="levels">How many levels there are, 1 or more.</param>
    public EvictionOrder(int levels)
    {
        _first = new int[levels];
        _last = new int[levels];
        Clear();
    }

    /// <summary>The highest level.</summary>
    public int Highest => _first.Length - 1;

    /// <summary>The entry that goes first; there must be one.</summary>
    public int First()
    {
        while (_first[_lowest] < 0)
        {
            _lowest++;
        }

        return _first[_lowest];
    }

    /// <summary>Puts an entry at the end of a level.</summary>
    public void Add(CacheEntry[] entries, int entry, int level)
    {
        ref var added = ref entries[entry];
        added.Level = level;
        added.Later = -1;
        added.Earlier = _last[level];
        if (_last[level] < 0)
        {
            _first[level] = entry;
        }
        else
        {
            entries[_last[level]].Later = entry;
        }

        _last[level] = entry;
        _lowest = Math.Min(_lowest, level);
    }

    /// <summary>Takes an entry out.</summary>
    public void Remove(CacheEntry[] entries, int entry)
    {
        ref var removed = ref entries[entry];
        if (removed.Earlier < 0)
        {
            _first[removed.Level] = removed.Later;
        }
        else
        {
            entries[removed.Earlier].Later = removed.Later;
        }

        if (removed.Later < 0)
        {
            _last[removed.Level] = removed.Earlier;
        }
        else
        {
            entries[removed.Later].Earlier = removed.Earlier;
        }
    }

    /// <summary>Halves every level; what was on the lower of two that become one goes before the other.</summary>
    public void Halve(CacheEntry[] entries)
    {
        for (var level = 0; level <= Highest; level++)
        {
            var entry = _first[level];
            _first[level] = -1;
            _last[level] = -1;
            while (entry >= 0)
            {
                var later = entries[entry].Later;
                Add(entries, entry, level / 2);
                entry = later;
            }
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Fill(_first, -1);
        Array.Fill(_last, -1);
        _lowest = _first.Length - 1;
    }
}
