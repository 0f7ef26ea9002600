using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>Who fetches what, and who waits for it. Everything is in arrays that are used again; it allocates only while it grows.</summary>
internal sealed class FetchTable
{
    private const int FirstPlaces = 64;

    private readonly CallPool _calls;
    private readonly FetchIndex _index = new(FirstPlaces);
    private Fetch[] _fetches = new Fetch[FirstPlaces];
    private WantedKey[] _wanted = new WantedKey[FirstPlaces];
    private int[] _buckets = new int[FirstPlaces];
    private int _freeFetch = -1;
    private int _freeWanted = -1;
    private int _usedFetches;
    private int _usedWanted;
    private int _oldest = -1;
    private int _youngest = -1;

    public FetchTable(CallPool calls)
    {
        _calls = calls;
        Array.Fill(_buckets, -1);
    }

    /// <summary>Keys that so many fetch that it was told.</summary>
    public int Stampedes { get; private set; }

    /// <summary>Calls that wait for what others fetch.</summary>
    public long Waiting { get; private set; }

    /// <summary>A key that is fetched. The reference holds until the next <see cref="Open"/>.</summary>
    public ref WantedKey Wanted(int wanted) => ref _wanted[wanted];

    /// <summary>A fetch. The reference holds until the next <see cref="Open"/>.</summary>
    public ref Fetch this[int fetch] => ref _fetches[fetch];

    /// <summary>The wanted key with this key; -1 where nobody fetches it.</summary>
    public int Find(long key)
    {
        var wanted = _buckets[Bucket(key)];
        while (wanted >= 0 && _wanted[wanted].Key != key)
        {
            wanted = _wanted[wanted].NextInBucket;
        }

        return wanted;
    }

    /// <summary>The fetch of a wanted key on behalf of a call; -1 where there is none.</summary>
    public int FindFetch(int wanted, int parent, int generation) => wanted < 0 ? -1 : _index.Find(_fetches, wanted, parent, generation);

    /// <summary>Somebody begins to fetch a key.</summary>
    public int Open(long key, int parent, int generation, long until)
    {
        var wanted = Find(key);
        wanted = wanted < 0 ? TakeWanted(key) : wanted;
        var fetch = TakeFetch();
        ref var owner = ref _wanted[wanted];
        _fetches[fetch] = new Fetch
        {
            Parent = parent,
            ParentGeneration = generation,
            Generation = _fetches[fetch].Generation + 1,
            Wanted = wanted,
            Until = until,
            Previous = owner.Last,
            Next = -1,
            Older = _youngest,
            Younger = -1,
        };
        Set(ref owner.First, owner.Last, fetch, isYounger: false);
        owner.Last = fetch;
        owner.Count++;
        Set(ref _oldest, _youngest, fetch, isYounger: true);
        _youngest = fetch;
        _index.Add(_fetches, fetch);
        return fetch;
    }

    /// <summary>Somebody does not fetch any more. A key that nobody fetches or waits for is forgotten.</summary>
    public void Close(int fetch)
    {
        ref var closed = ref _fetches[fetch];
        ref var owner = ref _wanted[closed.Wanted];
        owner.First = owner.First == fetch ? closed.Next : owner.First;
        owner.Last = owner.Last == fetch ? closed.Previous : owner.Last;
        owner.Lease = owner.Lease == fetch ? -1 : owner.Lease;
        owner.Count--;
        if (closed.Previous >= 0)
        {
            _fetches[closed.Previous].Next = closed.Next;
        }

        if (closed.Next >= 0)
        {
            _fetches[closed.Next].Previous = closed.Previous;
        }

        _oldest = _oldest == fetch ? closed.Younger : _oldest;
        _youngest = _youngest == fetch ? closed.Older : _youngest;
        if (closed.Older >= 0)
        {
            _fetches[closed.Older].Younger = closed.Younger;
        }

        if (closed.Younger >= 0)
        {
            _fetches[closed.Younger].Older = closed.Older;
        }

        _index.Remove(_fetches, fetch);
        closed.Generation++;
        closed.Next = _freeFetch;
        _freeFetch = fetch;
        Forget(closed.Wanted);
    }

    /// <summary>A call waits for what another fetches.</summary>
    public void Wait(int wanted, int call)
    {
        _wanted[wanted].Waiting.Enqueue(_calls, call);
        Waiting++;
    }

    /// <summary>Takes all who wait for a key; whoever calls this closes a fetch of it afterwards or calls <see cref="Forget"/>.</summary>
    public CallQueue TakeWaiting(int wanted)
    {
        var waiting = _wanted[wanted].Waiting;
        _wanted[wanted].Waiting = default;
        Waiting -= waiting.Count;
        return waiting;
    }

    /// <summary>Takes the first who waits for a key; there must be one.</summary>
    public int TakeFirstWaiting(int wanted)
    {
        Waiting--;
        return _wanted[wanted].Waiting.Dequeue(_calls);
    }

    /// <summary>What is being fetched of a key is out of date already.</summary>
    public void Void(int wanted)
    {
        for (var fetch = _wanted[wanted].First; fetch >= 0; fetch = _fetches[fetch].Next)
        {
            _fetches[fetch].IsVoid = true;
        }

        _wanted[wanted].Lease = -1;
    }

    /// <summary>So many fetch a key that it is told.</summary>
    public void MarkStampede(int wanted)
    {
        _wanted[wanted].IsStampede = true;
        Stampedes++;
    }

    /// <summary>Forgets a key that nobody fetches or waits for.</summary>
    public void Forget(int wanted)
    {
        ref var forgotten = ref _wanted[wanted];
        if (forgotten.Count > 0 || forgotten.Waiting.Count > 0)
        {
            return;
        }

        Stampedes -= forgotten.IsStampede ? 1 : 0;
        ref var at = ref _buckets[Bucket(forgotten.Key)];
        while (at != wanted)
        {
            at = ref _wanted[at].NextInBucket;
        }

        at = forgotten.NextInBucket;
        forgotten.Key = 0;
        forgotten.NextInBucket = _freeWanted;
        _freeWanted = wanted;
    }

    /// <summary>Closes what is not expected any more.</summary>
    public void CloseOverdue(long now)
    {
        while (_oldest >= 0 && _fetches[_oldest].Until < now)
        {
            Close(_oldest);
        }
    }

    /// <summary>
    /// Closes fetches of a key whose calls have ended without bringing anything, for a true count of those under way. The cache that is modeled does not see that: the lease stays.
    /// </summary>
    /// <param name="wanted">The wanted key; somebody alive must fetch it.</param>
    /// <param name="onlyFirst">Whether to stop at the first that is alive.</param>
    public void CloseEnded(int wanted, bool onlyFirst)
    {
        var fetch = _wanted[wanted].First;
        while (fetch >= 0)
        {
            var next = _fetches[fetch].Next;
            if (_calls[_fetches[fetch].Parent].Generation != _fetches[fetch].ParentGeneration && fetch != _wanted[wanted].Lease)
            {
                Close(fetch);
            }
            else if (onlyFirst)
            {
                return;
            }

            fetch = next;
        }
    }

    /// <summary>Forgets all; those who wait have been answered.</summary>
    public void Clear()
    {
        while (_oldest >= 0)
        {
            var wanted = _fetches[_oldest].Wanted;
            _ = TakeWaiting(wanted);
            Close(_oldest);
        }
    }

    /// <summary>Puts a fetch at the end of a list.</summary>
    private void Set(ref int first, int last, int fetch, bool isYounger)
    {
        if (last < 0)
        {
            first = fetch;
        }
        else if (isYounger)
        {
            _fetches[last].Younger = fetch;
        }
        else
        {
            _fetches[last].Next = fetch;
        }
    }

    private int TakeFetch()
    {
        if (_freeFetch >= 0)
        {
            var fetch = _freeFetch;
            _freeFetch = _fetches[fetch].Next;
            return fetch;
        }

        if (_usedFetches == _fetches.Length)
        {
            Array.Resize(ref _fetches, 2 * _fetches.Length);
            _index.Grow(_fetches, _oldest);
        }

        return _usedFetches++;
    }

    private int TakeWanted(long key)
    {
        var wanted = _freeWanted;
        if (wanted >= 0)
        {
            _freeWanted = _wanted[wanted].NextInBucket;
        }
        else
        {
            if (_usedWanted == _wanted.Length)
            {
                Grow();
            }

            wanted = _usedWanted++;
        }

        ref var bucket = ref _buckets[Bucket(key)];
        _wanted[wanted] = new WantedKey { Key = key, NextInBucket = bucket, First = -1, Last = -1, Lease = -1 };
        bucket = wanted;
        return wanted;
    }

    private void Grow()
    {
        Array.Resize(ref _wanted, 2 * _wanted.Length);
        _buckets = new int[_wanted.Length];
        Array.Fill(_buckets, -1);
        for (var wanted = 0; wanted < _usedWanted; wanted++)
        {
            ref var bucket = ref _buckets[Bucket(_wanted[wanted].Key)];
            _wanted[wanted].NextInBucket = bucket;
            bucket = wanted;
        }
    }

    private int Bucket(long key) => (int)(KeyHash.Of(key) & (ulong)(_buckets.Length - 1));
}
