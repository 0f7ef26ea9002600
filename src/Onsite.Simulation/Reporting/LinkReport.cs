namespace Onsite.Simulation.Reporting;

/// <summary>What went over a link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Calls">Calls that the sender wanted answered, a second.</param>
/// <param name="Amplification">Attempts for each of them.</param>
/// <param name="TimedOut">Attempts given up, of all.</param>
/// <param name="Wasted">Attempts that were answered after they had been given up, of all.</param>
/// <param name="BreakerOpen">The share of time that its circuit breaker was not closed; 0 where it has none.</param>
/// <param name="PoolUtilization">The share of its connections in use; 0 where it has none.</param>
public sealed record LinkReport(string Link, double Calls, double Amplification, double TimedOut, double Wasted, double BreakerOpen, double PoolUtilization);
