namespace Onsite.Simulation.Reporting;

/// <summary>The figures of an operation in each replication, in their order: what paired comparisons are made of.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Goodput">Good answers a second.</param>
/// <param name="Availability">The share of requests that were answered well.</param>
/// <param name="Mean">The mean latency in seconds.</param>
/// <param name="P50">The median.</param>
/// <param name="P99">The 99th percentile.</param>
public sealed record OperationSamples(string Operation, IReadOnlyList<double> Goodput, IReadOnlyList<double> Availability, IReadOnlyList<double> Mean, IReadOnlyList<double> P50, IReadOnlyList<double> P99);
