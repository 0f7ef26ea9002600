using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Running;

/// <summary>One of the reports of a run that becomes ever more precise.</summary>
/// <param name="Report">What the replications so far have shown.</param>
/// <param name="IsLast">Whether none follows: it is as precise as asked for, or what the run may have is spent.</param>
public sealed record SharperReport(Report Report, bool IsLast);
