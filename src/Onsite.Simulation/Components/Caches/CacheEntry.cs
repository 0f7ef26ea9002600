namespace Onsite.Simulation.Components.Caches;

/// <summary>A value in a cache, without the value.</summary>
internal struct CacheEntry
{
    /// <summary>Its key; 0 where the place is free.</summary>
    public long Key;

    /// <summary>The moment as of which it is right.</summary>
    public long Version;

    /// <summary>When it expires; the end of time where it does not.</summary>
    public long ExpiresAt;

    /// <summary>The next whose key falls into the same bucket; -1 at the end.</summary>
    public int NextInBucket;

    /// <summary>The one that is evicted right before it, at the same level.</summary>
    public int Earlier;

    /// <summary>The one that is evicted right after it, at the same level.</summary>
    public int Later;

    /// <summary>How often it was used, where that counts.</summary>
    public int Level;
}
