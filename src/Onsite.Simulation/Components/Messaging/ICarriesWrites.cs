using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Messaging;

/// <summary>Something where acknowledged writes may still wait to be applied: a queue or a stream.</summary>
internal interface ICarriesWrites
{
    /// <summary>Adds the numbers of the writes that wait here, or are handled now. Once for each end of a run, not for each write: it looks at every message.</summary>
    void AddWritesUnderWay(ISet<long> writes);
}

/// <summary>The writes under way in a whole run, as <see cref="DurableLedger.Count"/> asks for them.</summary>
internal static class WritesUnderWay
{
    /// <summary>Counts what became of the writes of a run; those that wait in its queues and streams are under way and not lost.</summary>
    public static DurableCounts Count(Engine engine)
    {
        var underWay = new HashSet<long>();
        foreach (var carrier in engine.Nodes.OfType<ICarriesWrites>())
        {
            carrier.AddWritesUnderWay(underWay);
        }

        return engine.Ledger.Count(underWay.Contains);
    }
}
