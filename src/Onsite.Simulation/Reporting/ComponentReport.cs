namespace Onsite.Simulation.Reporting;

/// <summary>What a component did.</summary>
/// <param name="Component">The component.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Calls">Calls a second.</param>
/// <param name="Utilization">The share of its servers' time that they worked; 0 where it has none.</param>
/// <param name="PeakUtilization">The highest of an interval.</param>
/// <param name="MeanInside">Calls there, on average.</param>
/// <param name="MostInside">Calls there at once at the most.</param>
/// <param name="MostWaiting">Calls in its queues at the most, at the end of an interval.</param>
/// <param name="MeanTime">The time that a call spends there, calls to others included, in seconds.</param>
/// <param name="MonthlyCost">What it costs a month, in US dollars.</param>
public sealed record ComponentReport(string Component, string Kind, Estimate Calls, Estimate Utilization, double PeakUtilization, Estimate MeanInside, long MostInside, double MostWaiting, Estimate MeanTime, double MonthlyCost);
