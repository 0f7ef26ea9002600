namespace Onsite.Simulation.Measuring;

/// <summary>What happened interval by interval: a run as it is played back. All lists have the same length.</summary>
/// <param name="IntervalSeconds">How long an interval is.</param>
/// <param name="Operations">Of each operation.</param>
/// <param name="Components">Of each component.</param>
/// <param name="Links">Of each link.</param>
public sealed record Series(double IntervalSeconds, IReadOnlyList<OperationSeries> Operations, IReadOnlyList<ComponentSeries> Components, IReadOnlyList<LinkSeries> Links);

/// <summary>An operation, interval by interval.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Offered">Requests a second.</param>
/// <param name="Succeeded">Good answers a second.</param>
/// <param name="Failed">Failures a second.</param>
/// <param name="P50">The median latency in seconds; 0 where nothing was answered.</param>
/// <param name="P99">The 99th percentile in seconds.</param>
public sealed record OperationSeries(string Operation, IReadOnlyList<double> Offered, IReadOnlyList<double> Succeeded, IReadOnlyList<double> Failed, IReadOnlyList<double> P50, IReadOnlyList<double> P99);

/// <summary>A component, interval by interval.</summary>
/// <param name="Component">The component.</param>
/// <param name="Utilization">The share of its servers' time that they worked, from 0 to 1.</param>
/// <param name="Inside">Calls there at the end of the interval.</param>
/// <param name="Waiting">Of these, calls in its queues.</param>
public sealed record ComponentSeries(string Component, IReadOnlyList<double> Utilization, IReadOnlyList<double> Inside, IReadOnlyList<double> Waiting);

/// <summary>A link, interval by interval.</summary>
/// <param name="Link">The link.</param>
/// <param name="Calls">Calls that the sender wanted answered, a second.</param>
/// <param name="Attempts">Attempts that were made for these and for earlier ones, a second.</param>
/// <param name="TimedOut">Attempts that the sender gave up, a second.</param>
/// <param name="Waiting">Calls that wait for a connection at the end of the interval; 0 where there is no pool.</param>
public sealed record LinkSeries(string Link, IReadOnlyList<double> Calls, IReadOnlyList<double> Attempts, IReadOnlyList<double> TimedOut, IReadOnlyList<double> Waiting);
