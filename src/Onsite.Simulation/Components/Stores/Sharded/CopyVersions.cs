using Onsite.Simulation.Components.Stores.Work;

namespace Onsite.Simulation.Components.Stores.Sharded;

/// <summary>Which copy has which version of a key, for the keys that are being written. When the last write of a key has ended everywhere, every copy has everything, and nothing is kept of it.</summary>
internal sealed class CopyVersions
{
    private readonly int _copies;
    private readonly SlotPool<Entry> _entries = new();
    private readonly Dictionary<long, int> _byKey = [];
    private long[] _versions = new long[16];
    private long _last;

    public CopyVersions(int copies) => _copies = copies;

    /// <summary>Keys that are being written.</summary>
    public int Count => _byKey.Count;

    /// <summary>A write of a key begins; gives its version.</summary>
    public long Begin(long key)
    {
        var version = ++_last;
        if (_byKey.TryGetValue(key, out var entry))
        {
            _entries[entry].Writes++;
            return version;
        }

        entry = _entries.Take(new Entry { Key = key, Writes = 1 });
        _byKey.Add(key, entry);
        if (_versions.Length < (entry + 1) * _copies)
        {
            Array.Resize(ref _versions, Math.Max(2 * _versions.Length, (entry + 1) * _copies));
        }

        // Whatever was written before is everywhere.
        _versions.AsSpan(entry * _copies, _copies).Fill(version - 1);
        return version;
    }

    /// <summary>A copy has written.</summary>
    public void Write(long key, int copy, long version)
    {
        ref var has = ref _versions[(_byKey[key] * _copies) + copy];
        has = Math.Max(has, version);
    }

    /// <summary>Enough copies have written: whoever reads from now on is to find it.</summary>
    public void Acknowledge(long key, long version)
    {
        ref var entry = ref _entries[_byKey[key]];
        entry.Acknowledged = Math.Max(entry.Acknowledged, version);
    }

    /// <summary>A write has ended everywhere.</summary>
    public void End(long key)
    {
        var entry = _byKey[key];
        if (--_entries[entry].Writes == 0)
        {
            _byKey.Remove(key);
            _entries.Return(entry);
        }
    }

    /// <summary>The version that a read which begins now is to find; 0 where every copy will do.</summary>
    public long ToFind(long key) => _byKey.TryGetValue(key, out var entry) ? _entries[entry].Acknowledged : 0;

    /// <summary>The version that a copy has.</summary>
    public long At(long key, int copy) => _byKey.TryGetValue(key, out var entry) ? _versions[(entry * _copies) + copy] : long.MaxValue;

    /// <summary>Copies on a machine were repaired from the others before it came back.</summary>
    /// <param name="copyOf">Which copy of a key the machine has; -1 for none.</param>
    public void Repair(Func<long, int> copyOf)
    {
        for (var entry = 0; entry < _entries.Places; entry++)
        {
            if (_entries.IsLive(entry) && copyOf(_entries[entry].Key) is >= 0 and var copy)
            {
                ref var has = ref _versions[(entry * _copies) + copy];
                has = Math.Max(has, _entries[entry].Acknowledged);
            }
        }
    }

    private struct Entry
    {
        public long Key;
        public long Acknowledged;
        public int Writes;
    }
}
