using System.Numerics;

namespace Onsite.Simulation.Kernel;

/// <summary>
/// The truth about how old a value may be: when each key was written last, where it counts. A value has a version, the moment as of which it is right; it is stale where an acknowledged write came after that.
/// Only keys that were written take memory, 32 bytes to 64 each.
/// </summary>
internal sealed class KeyVersions
{
    /// <summary>The version of a value that is known to be older than an acknowledged write, and nothing else of it.</summary>
    public const long Outdated = 1;

    private readonly DurableLedger _ledger;
    private WrittenKey[] _keys = new WrittenKey[1024];
    private int _count;

    public KeyVersions(DurableLedger ledger) => _ledger = ledger;

    /// <summary>Keys that were ever written.</summary>
    public int Count => _count;

    /// <summary>A store has applied a write where it counts.</summary>
    /// <param name="key">The key that was written; 0 is none and is passed over.</param>
    /// <param name="write">The number of the write in the ledger; 0 where it is not followed there, and counts as acknowledged at once.</param>
    /// <param name="now">The moment.</param>
    public void Apply(long key, long write, long now)
    {
        if (key == 0)
        {
            return;
        }

        if (2 * _count >= _keys.Length)
        {
            Grow();
        }

        ref var written = ref _keys[Place(key)];
        if (written.Key == 0)
        {
            written.Key = key;
            _count++;
        }
        else if (IsAcknowledged(written.Write))
        {
            written.Confirmed = written.Applied;
        }

        written.Applied = now;
        written.Write = write;
    }

    /// <summary>Whether a value is older than the last acknowledged write of its key.</summary>
    public bool IsStale(long key, long version)
    {
        if (key == 0)
        {
            return false;
        }

        ref readonly var written = ref _keys[Place(key)];
        return written.Key != 0 && version < written.Applied && (version < written.Confirmed || IsAcknowledged(written.Write));
    }

    private bool IsAcknowledged(long write) => write == 0 || _ledger.IsAcknowledged(write);

    /// <summary>Where a key is, or would be.</summary>
    private int Place(long key)
    {
        var mask = _keys.Length - 1;
        var place = (int)(((ulong)key * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[place].Key != 0 && _keys[place].Key != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        var old = _keys;
        _keys = new WrittenKey[2 * old.Length];
        foreach (var written in old)
        {
            if (written.Key != 0)
            {
                _keys[Place(written.Key)] = written;
            }
        }
    }

    /// <summary>A key, when it was last written and by which write, and when the last acknowledged write before that was applied.</summary>
    private struct WrittenKey
    {
        public long Key;
        public long Applied;
        public long Write;
        public long Confirmed;
    }
}
