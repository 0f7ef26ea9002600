namespace Onsite.Simulation.Components.Caches;

/// <summary>What a cache was asked and how it went.</summary>
internal sealed class CacheCounts
{
    /// <summary>Reads that were answered with a value that was there.</summary>
    public long Hits { get; set; }

    /// <summary>Reads that were told to fetch the value.</summary>
    public long Misses { get; set; }

    /// <summary>Reads that waited for what another one fetched, and got it.</summary>
    public long Joined { get; set; }

    /// <summary>Hits and joined reads whose value was older than the last acknowledged write of the key.</summary>
    public long Stale { get; set; }

    /// <summary>Reads that were answered with a value that had expired, while another one is fetched or since none could be.</summary>
    public long Expired { get; set; }

    /// <summary>Values that were kept.</summary>
    public long Puts { get; set; }

    /// <summary>Values that were turned away, since their key was invalidated while they were fetched.</summary>
    public long RefusedPuts { get; set; }

    /// <summary>Times that a key was invalidated.</summary>
    public long Invalidations { get; set; }

    /// <summary>Times that the misses of one key grew to a stampede.</summary>
    public long Stampedes { get; set; }

    /// <summary>The most that fetched one key at once.</summary>
    public long MostFetches { get; set; }

    /// <summary>Times that a fetch took longer than its lease.</summary>
    public long LeaseTimeouts { get; set; }

    /// <summary>Writes that were acknowledged before they were where they count.</summary>
    public long WrittenBehind { get; set; }

    /// <summary>Reads that have been answered.</summary>
    public long Reads => Hits + Misses + Joined;

    /// <summary>The share of reads that did not have to fetch; no number where there were none.</summary>
    public double HitRatio => (double)(Hits + Joined) / Reads;

    /// <summary>Begins to count anew.</summary>
    public void Clear()
    {
        (Hits, Misses, Joined, Stale, Expired, Puts) = (0, 0, 0, 0, 0, 0);
        (RefusedPuts, Invalidations, Stampedes, MostFetches, LeaseTimeouts, WrittenBehind) = (0, 0, 0, 0, 0, 0);
    }
}
