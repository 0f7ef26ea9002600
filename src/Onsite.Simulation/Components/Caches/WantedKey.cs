using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>A key that is being fetched.</summary>
internal struct WantedKey
{
    /// <summary>The key.</summary>
    public long Key;

    /// <summary>The next in the same bucket; of a free place, the next free one.</summary>
    public int NextInBucket;

    /// <summary>The first who fetches it.</summary>
    public int First;

    /// <summary>The last who fetches it.</summary>
    public int Last;

    /// <summary>How many fetch it.</summary>
    public int Count;

    /// <summary>The fetch that others wait for; -1 where there is none.</summary>
    public int Lease;

    /// <summary>Those who wait.</summary>
    public CallQueue Waiting;

    /// <summary>Whether so many fetch it that it was told.</summary>
    public bool IsStampede;
}
