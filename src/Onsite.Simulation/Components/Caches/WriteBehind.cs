using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>Writes that a cache has acknowledged and that are not yet where they count. They are in its memory alone: a part that dies takes its own with it.</summary>
internal sealed class WriteBehind
{
    /// <summary>How long to wait after a write has failed, at least, in nanoseconds.</summary>
    public const long RetryPause = 100_000_000;

    /// <summary>Versions from here on mean that the cache alone has the value; no write is newer.</summary>
    private const long FirstVersion = 1L << 62;

    private PendingWrite[] _slots = new PendingWrite[16];
    private int _free = -1;
    private int _used;
    private long _next = FirstVersion;

    /// <summary>Whether a request is one of its own: they are sent on behalf of no call, and name their place instead.</summary>
    public static bool IsFrom(in Request request) => request.Parent < -1;

    /// <summary>Takes a write in.</summary>
    /// <returns>Its place, and the version of its value until it is where it counts.</returns>
    public (int Slot, long Version) Add(in Request request, int part)
    {
        int slot;
        if (_free >= 0)
        {
            slot = _free;
            _free = _slots[slot].Next;
        }
        else
        {
            slot = _used++;
            if (slot == _slots.Length)
            {
                Array.Resize(ref _slots, 2 * _slots.Length);
            }
        }

        _slots[slot] = new PendingWrite { Request = request.Beside(), Part = part, Version = _next, Generation = _slots[slot].Generation + 1, IsPending = true };
        return (slot, _next++);
    }

    /// <summary>The generation of a place.</summary>
    public int Generation(int slot) => _slots[slot].Generation;

    /// <summary>Whether a place still has the write that it had.</summary>
    public bool IsCurrent(int slot, int generation) => _slots[slot].Generation == generation;

    /// <summary>What is sent where the write counts.</summary>
    public Request Request(int slot, long now) => _slots[slot].Request.For(-2 - slot, _slots[slot].Generation, now, Verb.Write);

    /// <summary>Finds the place of a request; it may be gone.</summary>
    public bool TryFind(in Request request, out int slot)
    {
        slot = -2 - request.Parent;
        return IsCurrent(slot, request.ParentGeneration);
    }

    /// <summary>A write is where it counts.</summary>
    public (long Key, int Part, long Version) Take(int slot)
    {
        ref var taken = ref _slots[slot];
        taken.Generation++;
        taken.IsPending = false;
        taken.Next = _free;
        _free = slot;
        return (taken.Request.Key, taken.Part, taken.Version);
    }

    /// <summary>What a part had is gone.</summary>
    public void Lose(int part)
    {
        for (var slot = 0; slot < _used; slot++)
        {
            if (_slots[slot].IsPending && _slots[slot].Part == part)
            {
                Take(slot);
            }
        }
    }

    /// <summary>Adds the numbers of all of them.</summary>
    public void AddWrites(ISet<long> writes)
    {
        for (var slot = 0; slot < _used; slot++)
        {
            if (_slots[slot].IsPending && _slots[slot].Request.Write > 0)
            {
                writes.Add(_slots[slot].Request.Write);
            }
        }
    }

    /// <summary>Whether a write is among them. It looks at all of them.</summary>
    public bool Holds(long write)
    {
        for (var slot = 0; slot < _used; slot++)
        {
            if (_slots[slot].IsPending && _slots[slot].Request.Write == write)
            {
                return true;
            }
        }

        return false;
    }

    private struct PendingWrite
    {
        public Request Request;
        public long Version;
        public int Part;
        public int Generation;
        public int Next;
        public bool IsPending;
    }
}
