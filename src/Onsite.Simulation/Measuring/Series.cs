namespace Onsite.Simulation.Measuring;

/// <summary>What happened interval by interval: a run as it is played back. All lists have the same length, 600 at the most.</summary>
/// <param name="IntervalSeconds">How long an interval is: a second, and in runs of more than ten minutes so many whole seconds as it takes.</param>
/// <param name="Operations">Of each operation.</param>
/// <param name="Components">Of each component.</param>
/// <param name="Links">Of each link.</param>
public sealed record Series(double IntervalSeconds, IReadOnlyList<OperationSeries> Operations, IReadOnlyList<ComponentSeries> Components, IReadOnlyList<LinkSeries> Links);

/// <summary>An operation, interval by interval. Throughput is what succeeded and what failed together, goodput what succeeded.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Offered">Requests a second.</param>
/// <param name="Succeeded">Good answers a second.</param>
/// <param name="Failed">Failures a second.</param>
/// <param name="Failures">The failures by how and where they failed first, the most frequent over the run first.</param>
/// <param name="P50">The median latency of good answers in seconds; <see cref="double.NaN"/> where there was none in the interval.</param>
/// <param name="P95">Their 95th percentile in seconds, likewise.</param>
/// <param name="P99">Their 99th percentile in seconds, likewise.</param>
public sealed record OperationSeries(
    string Operation, IReadOnlyList<double> Offered, IReadOnlyList<double> Succeeded, IReadOnlyList<double> Failed, IReadOnlyList<FailureSeries> Failures, IReadOnlyList<double> P50, IReadOnlyList<double> P95, IReadOnlyList<double> P99);

/// <summary>Failures of one kind at one place, interval by interval.</summary>
/// <param name="Cause">How, as <c>timed out</c>.</param>
/// <param name="Where">The component or link where they failed first.</param>
/// <param name="Failed">So many a second.</param>
public sealed record FailureSeries(string Cause, string Where, IReadOnlyList<double> Failed);

/// <summary>A component, interval by interval.</summary>
/// <param name="Component">The component.</param>
/// <param name="Utilization">The share of its servers' time that they worked, from 0 to 1.</param>
/// <param name="Fullest">The utilization of its busiest part, where a call is for one part and no other will do: machines of a database, shards, nodes of a cache. Empty elsewhere.</param>
/// <param name="Inside">Calls there at the end of the interval.</param>
/// <param name="Waiting">Of these, calls in its queues.</param>
/// <param name="Taken">Its places for calls at work (concurrency, connections) that are taken at the end of the interval; of a database, those of its fullest machine. Empty where it does not count them.</param>
/// <param name="Places">How many there are, likewise.</param>
public sealed record ComponentSeries(string Component, IReadOnlyList<double> Utilization, IReadOnlyList<double> Fullest, IReadOnlyList<double> Inside, IReadOnlyList<double> Waiting, IReadOnlyList<double> Taken, IReadOnlyList<double> Places);

/// <summary>A link, interval by interval.</summary>
/// <param name="Link">The link.</param>
/// <param name="Calls">Calls that the sender wanted answered, a second.</param>
/// <param name="Attempts">Attempts that were made for these and for earlier ones, a second.</param>
/// <param name="TimedOut">Attempts that the sender gave up, a second.</param>
/// <param name="Waiting">Calls that wait for a connection at the end of the interval; 0 where there is no pool.</param>
public sealed record LinkSeries(string Link, IReadOnlyList<double> Calls, IReadOnlyList<double> Attempts, IReadOnlyList<double> TimedOut, IReadOnlyList<double> Waiting);
