using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>One point of presence: what it keeps and what it is fetching.</summary>
internal sealed class CdnPop
{
    public CdnPop(CdnOptions options, CallPool calls)
    {
        Store = new CacheStore(options.EntriesPerPop, options.Eviction);
        Fetches = new FetchTable(calls);
    }

    /// <summary>What it keeps.</summary>
    public CacheStore Store { get; }

    /// <summary>What it is fetching, and who waits for it.</summary>
    public FetchTable Fetches { get; }

    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>How fast it is; 1 as it should.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>Grows each time that it dies: what it fetched before that is nothing to it.</summary>
    public int Generation { get; private set; }

    /// <summary>Loses everything; whoever was there has died with it.</summary>
    public void Crash()
    {
        IsUp = false;
        Generation++;
        Store.Clear();
        Fetches.Clear();
    }

    /// <summary>Is back, empty.</summary>
    public void Recover() => IsUp = true;
}
