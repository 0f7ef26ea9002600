namespace Onsite.Simulation.Reporting;

/// <summary>What became of an operation.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Offered">Requests a second.</param>
/// <param name="Goodput">Good answers a second.</param>
/// <param name="Availability">The share of ended requests that were answered well.</param>
/// <param name="Mean">The mean latency of good answers, in seconds.</param>
/// <param name="MeanByBatches">The same from the batches of one run; where the two intervals do not meet, the run has not settled.</param>
/// <param name="P50">Their median.</param>
/// <param name="P95">Their 95th percentile.</param>
/// <param name="P99">Their 99th percentile.</param>
/// <param name="P99OfAll">The 99th percentile of the time to any end, good or bad.</param>
/// <param name="Stale">The share of good answers that were out of date.</param>
/// <param name="Failures">Requests that failed, the most frequent cause first.</param>
public sealed record OperationReport(
    string Operation, Estimate Offered, Estimate Goodput, Estimate Availability, Estimate Mean, Estimate MeanByBatches, Estimate P50, Estimate P95, Estimate P99, Estimate P99OfAll, Estimate Stale, IReadOnlyList<FailureReport> Failures);
