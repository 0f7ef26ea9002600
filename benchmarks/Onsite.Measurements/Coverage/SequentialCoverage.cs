using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Running;

namespace Onsite.Measurements.Coverage;

/// <summary>
/// A design that is run until its figures are known to within ten percent: whether the intervals that it stopped with hold the truth. A rule that stops when an interval is narrow stops rather where it is so by chance, which is why this is measured apart from
/// intervals of a fixed number of runs.
/// </summary>
internal static class SequentialCoverage
{
    private const double Precision = 0.1;

    private static readonly ExponentialServers Exact = new(50, 0.010, 1);

    /// <summary>The share of seeds whose last intervals hold the mean and the 99th percentile, and how many replications they took.</summary>
    public static (double Mean, double P99, double Replications) Of(int seeds, CancellationToken cancellation)
    {
        var blueprint = Read();
        var reports = Enumerable.Range(1, seeds).AsParallel().WithCancellation(cancellation).Select(seed =>
        {
            var report = Simulator.RunUntilPrecise(blueprint, new RunOptions { Seed = (ulong)(300_000 + seed), Replications = 1000 }, Precision);
            return (Mean: Holds(report.Operations[0].Mean, Exact.MeanSojourn), P99: Holds(report.Operations[0].P99, Exact.SojournQuantile(0.99)), report.Replications);
        }).ToList();
        return ((double)reports.Count(r => r.Mean) / seeds, (double)reports.Count(r => r.P99) / seeds, reports.Average(r => r.Replications));
    }

    private static bool Holds(Onsite.Simulation.Reporting.Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High;

    private static Blueprint Read()
    {
        var diagnostics = new DiagnosticList();
        var design = DesignReader.Read(SourceText.FromText("""
            id: d-counter
            title: One core that works on one request after the other
            components:
              callers: {kind: clients}
              counter: {kind: service, replicas: 1, cores: 1, oneAtATime: true, concurrency: 100k, compute: exponential(10 ms)}
            links: [callers -> counter]
            """, "counter.design.yaml", diagnostics)!, diagnostics);
        var scenario = ScenarioReader.Read(SourceText.FromText("""
            id: s-counter
            title: Half of what it can do
            operations: {ask: {share: 100 %, kind: read}}
            workload: {profile: [{for: 30 s, rate: 50/s}]}
            """, "counter.scenario.yaml", diagnostics)!, diagnostics);
        return design is not null && scenario is not null && Blueprint.Create(scenario, design, diagnostics) is { } blueprint
            ? blueprint
            : throw new InvalidOperationException(string.Join('\n', diagnostics));
    }
}
