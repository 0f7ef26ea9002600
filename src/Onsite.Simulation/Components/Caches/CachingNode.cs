using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>What answers from values that it keeps, and knows how old they are.</summary>
internal abstract class CachingNode : Node
{
    /// <summary>What it was asked; what went past what it keeps is not in it.</summary>
    public CacheCounts Counts { get; } = new();

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
    }

    /// <summary>A call leaves with a value. Whether that is older than the last acknowledged write of its key is counted, and the answer says so.</summary>
    /// <param name="number">The call.</param>
    /// <param name="version">The moment as of which the value was read.</param>
    protected void GiveValue(int number, long version)
    {
        ref var call = ref Engine.Calls[number];
        call.Version = version;
        if (Engine.Versions.IsStale(call.Key, version))
        {
            Counts.Stale++;
            call.Marks |= Marks.Stale;
        }

        Answer(number, Outcome.Ok);
    }
}
