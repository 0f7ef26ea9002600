namespace Onsite.Simulation.Components.Caches;

/// <summary>Finds a fetch by its key and the call on whose behalf it is: in a stampede thousands of calls fetch one key, and each of them asks for its own.</summary>
internal sealed class FetchIndex
{
    private int[] _buckets;
    private int[] _next;

    /// <summary>An index with room for so many fetches, a power of two.</summary>
    public FetchIndex(int size)
    {
        _buckets = new int[size];
        _next = new int[size];
        Array.Fill(_buckets, -1);
    }

    /// <summary>The fetch of a wanted key on behalf of a call, the oldest where there are several; -1 where there is none.</summary>
    public int Find(Fetch[] fetches, int wanted, int parent, int generation)
    {
        var found = -1;
        for (var fetch = _buckets[Bucket(parent, generation)]; fetch >= 0; fetch = _next[fetch])
        {
            ref readonly var candidate = ref fetches[fetch];
            found = candidate.Parent == parent && candidate.ParentGeneration == generation && candidate.Wanted == wanted ? fetch : found;
        }

        return found; // The last of them: whoever began later stands before it.
    }

    /// <summary>A fetch has begun. There must be room for it.</summary>
    public void Add(Fetch[] fetches, int fetch)
    {
        ref var bucket = ref _buckets[Bucket(fetches[fetch].Parent, fetches[fetch].ParentGeneration)];
        _next[fetch] = bucket;
        bucket = fetch;
    }

    /// <summary>A fetch has ended; it must be here.</summary>
    public void Remove(Fetch[] fetches, int fetch)
    {
        ref var at = ref _buckets[Bucket(fetches[fetch].Parent, fetches[fetch].ParentGeneration)];
        while (at != fetch)
        {
            at = ref _next[at];
        }

        at = _next[fetch];
    }

    /// <summary>Makes room for as many as there are places now, and takes in again those that have begun.</summary>
    public void Grow(Fetch[] fetches, int oldest)
    {
        _buckets = new int[fetches.Length];
        _next = new int[fetches.Length];
        Array.Fill(_buckets, -1);
        for (var fetch = oldest; fetch >= 0; fetch = fetches[fetch].Younger)
        {
            Add(fetches, fetch);
        }
    }

    /// <summary>A call's place is used again at once while fetches of its earlier generations are still open: both numbers spread them.</summary>
    private int Bucket(int parent, int generation) => (int)(KeyHash.Of(((long)parent << 32) | (uint)generation) & (ulong)(_buckets.Length - 1));
}
