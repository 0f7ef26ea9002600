using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>A part of what answers from values that it keeps: a node of a cache, a point of a delivery network.</summary>
internal abstract class CachedPart
{
    /// <summary>A part that keeps nothing yet.</summary>
    /// <param name="entries">Entries at the most.</param>
    /// <param name="eviction">Which goes when there are more.</param>
    /// <param name="calls">The calls.</param>
    protected CachedPart(int entries, Eviction eviction, CallPool calls)
    {
        Store = new CacheStore(entries, eviction);
        Fetches = new FetchTable(calls);
    }

    /// <summary>What it keeps.</summary>
    public CacheStore Store { get; }

    /// <summary>Who fetches what it does not have, and who waits for it.</summary>
    public FetchTable Fetches { get; }

    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>How fast it is; 1 as it should.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>Loses everything; whoever was there has died with it.</summary>
    /// <param name="now">The moment.</param>
    public virtual void Crash(long now)
    {
        IsUp = false;
        Store.Clear();
        Fetches.Clear();
    }

    /// <summary>Is back, empty.</summary>
    public void Recover() => IsUp = true;
}
