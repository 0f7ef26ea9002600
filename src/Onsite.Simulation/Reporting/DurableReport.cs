namespace Onsite.Simulation.Reporting;

/// <summary>What became of durable writes, over all replications.</summary>
/// <param name="Acknowledged">Writes that clients were told are done.</param>
/// <param name="Lost">Those of them that are gone.</param>
/// <param name="Twice">Writes that were applied more than once.</param>
/// <param name="UnderWay">Acknowledged writes that wait in a queue at the end.</param>
public sealed record DurableReport(long Acknowledged, long Lost, long Twice, long UnderWay);
