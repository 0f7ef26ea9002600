using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Reporting;

/// <summary>Where the time of an operation's requests went, as some of them show that were traced.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Traced">How many were traced and have ended, over all replications.</param>
/// <param name="Unfinished">How many more were traced and had not ended.</param>
/// <param name="Answered">Of those that were answered well.</param>
/// <param name="Slow">Of those among them that took as long as the operation's 99th percentile or longer.</param>
/// <param name="Failed">Of those that failed.</param>
/// <param name="Slowest">The slowest that were answered, the slowest first.</param>
/// <param name="Median">One whose latency is near the median; null where none was answered.</param>
/// <param name="SlowestFailed">The slowest that failed, the slowest first.</param>
public sealed record OperationTraces(
    string Operation, int Traced, int Unfinished, Breakdown Answered, Breakdown Slow, Breakdown Failed, IReadOnlyList<TraceReport> Slowest, TraceReport? Median, IReadOnlyList<TraceReport> SlowestFailed);

/// <summary>Where the time of some requests went.</summary>
/// <param name="Requests">How many they are.</param>
/// <param name="Mean">Their mean latency, in seconds; 0 where there are none.</param>
/// <param name="Parts">The time at each place with each thing that was done there, the longest first. They add up to the mean.</param>
/// <param name="Components">The same by component or link.</param>
/// <param name="Kinds">The same by what was done.</param>
public sealed record Breakdown(int Requests, double Mean, IReadOnlyList<PartOfTime> Parts, IReadOnlyList<PlaceOfTime> Components, IReadOnlyList<KindOfTime> Kinds);

/// <summary>What requests waited for, at one place.</summary>
/// <param name="Where">The component or link.</param>
/// <param name="Doing">What was done there.</param>
/// <param name="Seconds">For how long, of a request on average.</param>
/// <param name="Share">Of the time of all of them.</param>
public sealed record PartOfTime(string Where, Doing Doing, double Seconds, double Share);

/// <summary>The time of requests at one place.</summary>
/// <param name="Where">The component or link.</param>
/// <param name="Seconds">For how long, of a request on average.</param>
/// <param name="Share">Of the time of all of them.</param>
public sealed record PlaceOfTime(string Where, double Seconds, double Share);

/// <summary>The time of requests in which one thing was done.</summary>
/// <param name="Doing">What.</param>
/// <param name="Seconds">For how long, of a request on average.</param>
/// <param name="Share">Of the time of all of them.</param>
public sealed record KindOfTime(Doing Doing, double Seconds, double Share);
