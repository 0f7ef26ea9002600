using System.Diagnostics;
using System.Globalization;
using System.Text;
using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Running;

namespace Onsite.Measurements.Measurements;

/// <summary>How the cost of a simulation grows: with the length of a run, with its rate, with the number of components; its memory; and what a second core is worth.</summary>
internal sealed class SimulationScaleMeasurement : IMeasurement
{
    private const double ManyEvents = 100e6;

    public string Name => "simulation-scale";

    public string About => "Rows of services under a steady load, read from files and run with every statistic: the CPU time of an event at ten times the length, at ten times the rate and with forty rows in place of one (ten times as long as well, since building two hundred components is no event), against that of a small run (the baseline); "
        + "by how much the process grows at the most in a run of 100 million events; and how many times faster four replications are on two cores than on one.";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("lengthRatio", AtMost: 1.5), new("rateRatio", AtMost: 1.5), new("componentsRatio", AtMost: 2.5), new("events", AtLeast: ManyEvents), new("memory", AtMost: 256), new("twoCores", AtLeast: 1.6),
    ];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        if (Environment.ProcessorCount < 2)
        {
            throw new CannotMeasureException("What a second core is worth takes two cores.");
        }

        // Once, for the compiler.
        Cost(Rows(1, 5, 300, 5000));
        var small = Cost(Rows(1, 5, 60, 2000));
        var (length, rate, components) = (Cost(Rows(1, 5, 600, 2000)), Cost(Rows(1, 5, 60, 20_000)), Cost(Rows(40, 5, 600, 2000)));
        var one = Seconds(Rows(1, 5, 200, 5000), parallelism: 1);
        var two = Seconds(Rows(1, 5, 200, 5000), parallelism: 2);
        GC.Collect();
        var memory = new Memory();
        var many = Simulator.Run(Rows(1, 1, 1010, 50_000), new RunOptions { Replications = 1, EventBudget = 1_000_000_000 }, memory, cancellation);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("small", small, "ns an event"),
            new("lengthRatio", length / small, "times"),
            new("rateRatio", rate / small, "times"),
            new("componentsRatio", components / small, "times"),
            new("events", many.Events, "events"),
            new("memory", memory.MostGrown / 1048576.0, "MiB"),
            new("oneCore", one, "s"),
            new("twoCores", one / two, "times"),
        ]);
    }

    /// <summary>Watches how much memory the process has, from the moment that this is made.</summary>
    private sealed class Memory : IProgress<RunProgress>
    {
        private readonly long _before = Now();

        public long MostGrown { get; private set; }

        public void Report(RunProgress value) => MostGrown = Math.Max(MostGrown, Now() - _before);

        private static long Now()
        {
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64;
        }
    }

    private static double Cost(Blueprint blueprint)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var report = Simulator.Run(blueprint, new RunOptions { Replications = 1 });
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalNanoseconds / report.Events;
    }

    private static double Seconds(Blueprint blueprint, int parallelism)
    {
        var began = Stopwatch.GetTimestamp();
        Simulator.Run(blueprint, new RunOptions { Replications = 4, Parallelism = parallelism });
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>
    /// Rows of services side by side, each for an operation of its own, each service of which works and calls the next; busy to a half, whatever the rate. A ramp keeps a pilot run for the warm-up out of it.
    /// </summary>
    private static Blueprint Rows(int rows, int services, int seconds, int rate)
    {
        var each = (double)rate / rows;
        var cores = Math.Max(1, (int)(each / 1000));
        var work = 0.5 * cores / each * 1e6;
        var (components, links, handlers, operations) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var row = 1; row <= rows; row++)
        {
            operations.Append(CultureInfo.InvariantCulture, $"  o{row}: {{share: {100.0 / rows} %, kind: read}}\n");
            handlers.Append(CultureInfo.InvariantCulture, $"  o{row}@front: [{{call: r{row}-1}}, reply]\n");
            links.Append(CultureInfo.InvariantCulture, $"  - front -> r{row}-1\n");
            for (var i = 1; i <= services; i++)
            {
                components.Append(CultureInfo.InvariantCulture, $"  r{row}-{i}: {{kind: service, replicas: 1, cores: {cores}, concurrency: 10k, oneAtATime: true, compute: exponential({work} us)}}\n");
                if (i < services)
                {
                    links.Append(CultureInfo.InvariantCulture, $"  - r{row}-{i} -> r{row}-{i + 1}\n");
                }
            }
        }

        var diagnostics = new DiagnosticList();
        var text = $"id: d-rows\ntitle: Rows\ncomponents:\n  callers: {{kind: clients}}\n  front: {{kind: service, concurrency: 1M}}\n{components}links:\n  - callers -> front\n{links}handlers:\n{handlers}";
        var design = DesignReader.Read(SourceText.FromText(text, "rows", diagnostics)!, diagnostics)!;
        var scenario = ScenarioReader.Read(
            SourceText.FromText($"id: s\ntitle: t\noperations:\n{operations}workload: {{profile: [{{for: {seconds} s, rate: {rate}/s .. {rate + 1}/s}}]}}\n", "scenario", diagnostics)!,
            diagnostics)!;
        return Blueprint.Create(scenario, design, diagnostics) ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }
}
