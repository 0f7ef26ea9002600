using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>One point of presence: what it keeps and what it is fetching.</summary>
internal sealed class CdnPop(CdnOptions options, CallPool calls) : CachedPart(options.EntriesPerPop, options.Eviction, calls)
{
    /// <summary>Grows each time that it dies: what it fetched before that is nothing to it.</summary>
    public int Generation { get; private set; }

    /// <inheritdoc />
    public override void Crash(long now)
    {
        Generation++;
        base.Crash(now);
    }
}
