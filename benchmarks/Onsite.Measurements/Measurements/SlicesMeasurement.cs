using System.Diagnostics;
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
        + "of an operation differ at the most, as shares of those of the whole (the baseline), by how many points the share that is answered differs, the events that the slices take as a share of those of the whole, and the longest time from the order to the first estimate of a run that sharpens.";

    public IReadOnlyList<Goal> Goals { get; } = [new("p50", AtMost: 0.02), new("p99", AtMost: 0.05), new("availability", AtMost: 1), new("firstEstimate", AtMost: 100)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var (p50, p99, availability, first) = (0.0, 0.0, 0.0, 0.0);
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

            first = Math.Max(first, FirstEstimate(blueprint));
            (events, all) = (events + slice.Events, all + whole.Events);
        }

        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("p50", p50, "of the whole's"),
            new("p99", p99, "of the whole's"),
            new("availability", availability, "points"),
            new("firstEstimate", first, "ms"),
            new("events", (double)events / all, "of the whole's"),
            .. figures,
        ]);
    }

    private static Report Run(Blueprint blueprint, int sliceOf, ulong seed, CancellationToken cancellation) =>
        Simulator.Run(blueprint, new RunOptions { Seed = seed, Replications = Replications, Parallelism = Environment.ProcessorCount, SliceOf = sliceOf, EventBudget = 1_000_000_000 }, cancellation: cancellation);

    /// <summary>Milliseconds until somebody who listens hears a first estimate: the median of five times, so that a stray pause of the machine is none of the engine's.</summary>
    private static double FirstEstimate(Blueprint blueprint)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var source = new CancellationTokenSource();
            var listener = new FirstReport(source);
            try
            {
                Simulator.RunUntilPrecise(blueprint, new RunOptions { Seed = (ulong)i, Replications = 20, Parallelism = Environment.ProcessorCount }, 0.01, listener, source.Token);
            }
            catch (OperationCanceledException)
            {
                // It was heard, and the rest is of no interest.
            }

            times.Add(Stopwatch.GetElapsedTime(began, listener.At).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private sealed class FirstReport(CancellationTokenSource rest) : IProgress<Report>
    {
        public long At { get; private set; } = long.MaxValue;

        public void Report(Report value)
        {
            At = Math.Min(At, Stopwatch.GetTimestamp());
            rest.Cancel();
        }
    }

    private static Blueprint Read(string path)
    {
        var diagnostics = new DiagnosticList();
        var design = DesignReader.Read(SourceText.FromText(File.ReadAllText($"{path}.design.yaml"), "design", diagnostics)!, diagnostics);
        var scenario = ScenarioReader.Read(SourceText.FromText(File.ReadAllText($"{path}.scenario.yaml"), "scenario", diagnostics)!, diagnostics);
        return diagnostics.HasErrors ? throw new InvalidOperationException(string.Join('\n', diagnostics)) : Blueprint.Create(scenario!, design!, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }
}
