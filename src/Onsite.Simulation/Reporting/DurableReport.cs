using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Reporting;

/// <summary>What becomes of durable writes in a run: the mean over replications, so that it is the same figure however many there are.</summary>
/// <param name="Acknowledged">Writes that clients were told are done.</param>
/// <param name="Lost">Those of them that are gone; rounded up, so that a loss in one of many replications shows.</param>
/// <param name="Twice">Writes that were applied more than once; rounded up as well.</param>
/// <param name="UnderWay">Acknowledged writes that wait in a queue at the end.</param>
public sealed record DurableReport(long Acknowledged, long Lost, long Twice, long UnderWay)
{
    /// <summary>The report of what was counted in each replication, of the whole where it was a slice that was followed.</summary>
    internal static DurableReport Of(IReadOnlyList<DurableCounts> counts, int whole)
    {
        double Mean(Func<DurableCounts, long> of) => (double)whole * counts.Sum(of) / counts.Count;
        return new DurableReport((long)Math.Round(Mean(c => c.Acknowledged)), (long)Math.Ceiling(Mean(c => c.Lost)), (long)Math.Ceiling(Mean(c => c.Twice)), (long)Math.Round(Mean(c => c.UnderWay)));
    }
}
