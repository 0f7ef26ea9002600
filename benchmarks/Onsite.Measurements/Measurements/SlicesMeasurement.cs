using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Measurements.Measurements;

/// <summary>How far a slice of a run is from the whole of it.</summary>
internal sealed class SlicesMeasurement : IMeasurement
{
    private const int SliceOf = 8;
    private const int Replications = 8;

    private static readonly string[] Designs = ["fleet", "tiers", "loss", "one"];

    public string Name => "slices";

    public string About => $"Four designs of benchmarks/Onsite.Measurements/Slices under their loads and faults, {Replications} replications of the whole and as many of a slice that follows one request in {SliceOf}: by how much the median and the 99th percentile "
        + "of an operation differ at the most, as shares of those of the whole (the baseline), by how many points the share that is answered differs, and the events that the slices take as a share of those of the whole.";

    public IReadOnlyList<Goal> Goals { get; } = [new("p50", AtMost: 0.02), new("p99", AtMost: 0.05), new("availability", AtMost: 1)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var (p50, p99, availability) = (0.0, 0.0, 0.0);
        var (events, all) = (0L, 0L);
        var figures = new List<Figure>();
        foreach (var name in Designs)
        {
            var blueprint = Read(Path.Combine(bench.Root, "benchmarks", "Onsite.Measurements", "Slices", name));
            var whole = Run(blueprint, 1, seed: 1, cancellation);
            var slice = Run(blueprint, SliceOf, seed: 1001, cancellation);
            foreach (var (a, b) in whole.Operations.Zip(slice.Operations))
            {
                var (median, tail) = (Math.Abs((b.P50.Value / a.P50.Value) - 1), Math.Abs((b.P99.Value / a.P99.Value) - 1));
                (p50, p99, availability) = (Math.Max(p50, median), Math.Max(p99, tail), Math.Max(availability, 100 * Math.Abs(a.Availability.Value - b.Availability.Value)));
                var operation = $"{name}{char.ToUpperInvariant(a.Operation[0])}{a.Operation[1..]}";
                figures.Add(new Figure($"{operation}P50", (b.P50.Value / a.P50.Value) - 1, "of the whole's"));
                figures.Add(new Figure($"{operation}P99", (b.P99.Value / a.P99.Value) - 1, "of the whole's"));
            }

            (events, all) = (events + slice.Events, all + whole.Events);
        }

        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("p50", p50, "of the whole's"),
            new("p99", p99, "of the whole's"),
            new("availability", availability, "points"),
            new("events", (double)events / all, "of the whole's"),
            .. figures,
        ]);
    }

    private static Report Run(Blueprint blueprint, int sliceOf, ulong seed, CancellationToken cancellation) =>
        Simulator.Run(blueprint, new RunOptions { Seed = seed, Replications = Replications, Parallelism = Environment.ProcessorCount, SliceOf = sliceOf, EventBudget = 1_000_000_000 }, cancellation: cancellation);

    private static Blueprint Read(string path)
    {
        var diagnostics = new DiagnosticList();
        var design = DesignReader.Read(SourceText.FromText(File.ReadAllText($"{path}.design.yaml"), "design", diagnostics)!, diagnostics);
        var scenario = ScenarioReader.Read(SourceText.FromText(File.ReadAllText($"{path}.scenario.yaml"), "scenario", diagnostics)!, diagnostics);
        return diagnostics.HasErrors ? throw new InvalidOperationException(string.Join('\n', diagnostics)) : Blueprint.Create(scenario!, design!, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }
}
