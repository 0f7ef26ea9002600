using System.Diagnostics;
using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Documents;
using Onsite.Simulation.Reporting;

namespace Onsite.Measurements.Measurements;

/// <summary>Whether the designs that ship are judged as they are named, and how long one waits for it.</summary>
internal sealed class ScenariosMeasurement : IMeasurement
{
    public string Name => "scenarios";

    public string About =>
        "Every design of every scenario in content/scenarios, run as for a first picture (two replications, 4.5 million events, all processors): how many get the verdict that they are named for, and how long a run takes, "
        + "a first one that warms up the program not counted; and of how many references ten replications, not counted either, show every objective met, so that no verdict is luck. Those that fail are told on standard error.";

    public IReadOnlyList<Goal> Goals { get; } = [new("asNamed", AtLeast: 1), new("metByTen", AtLeast: 1), new("slowest", AtMost: 1)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var reading = CatalogueReader.Read(Path.Combine(bench.Root, "content"));
        var scenarios = reading.Catalogue.Scenarios;
        foreach (var broken in reading.Diagnostics.Where(d => d.Severity == Severity.Error && d.File.StartsWith("scenarios/", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine(broken);
        }

        if (scenarios.Count == 0)
        {
            throw new CannotMeasureException("there is no usable scenario in content/scenarios. 'onsite content check' says why.");
        }

        var options = ScenarioVerdicts.Options(Environment.ProcessorCount);
        ScenarioVerdicts.Run(scenarios[0], DesignBand.Reference, options, cancellation);
        var longer = options with { Replications = 10, EventBudget = 10 / options.Replications * options.EventBudget };
        var metByTen = 0;
        var (verdicts, seconds) = (new List<DesignVerdict>(), new List<(double Seconds, string Design)>());
        foreach (var scenario in scenarios)
        {
            var runs = new List<DesignRun>();
            foreach (var band in Enum.GetValues<DesignBand>())
            {
                var began = Stopwatch.GetTimestamp();
                runs.Add(ScenarioVerdicts.Run(scenario, band, options, cancellation));
                seconds.Add((Stopwatch.GetElapsedTime(began).TotalSeconds, $"{scenario.Slug} {KebabWord.Of(band)}"));
            }

            var judged = ScenarioVerdicts.Judge(scenario, runs);
            verdicts.AddRange(judged);
            foreach (var verdict in judged.Where(v => !v.IsAsNamed))
            {
                Console.Error.WriteLine($"{scenario.Slug} {KebabWord.Of(verdict.Band)}: {verdict.Sentence}");
            }
        }

        foreach (var scenario in scenarios)
        {
            var run = ScenarioVerdicts.Run(scenario, DesignBand.Reference, longer, cancellation);
            var missed = run.Report?.Objectives.Where(o => o.Verdict != Verdict.Met).Select(o => o.Sentence).ToList() ?? [run.Refusal!];
            metByTen += missed.Count == 0 ? 1 : 0;
            if (missed.Count > 0)
            {
                Console.Error.WriteLine($"{scenario.Slug} reference, ten replications: {string.Join(' ', missed)}");
            }
        }

        var slowest = seconds.MaxBy(s => s.Seconds);
        Console.Error.WriteLine($"The slowest is {slowest.Design}.");
        double[] sorted = [.. seconds.Select(s => s.Seconds).Order()];
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("scenarios", scenarios.Count, "scenarios"),
            new("designs", verdicts.Count, "designs"),
            new("asNamed", verdicts.Count(v => v.IsAsNamed) / (double)verdicts.Count, "of 1"),
            new("metByTen", metByTen / (double)scenarios.Count, "of 1"),
            new("median", Percentiles.Of(sorted, 0.5), "s"),
            new("p95", Percentiles.Of(sorted, 0.95), "s"),
            new("slowest", slowest.Seconds, "s"),
        ]);
    }
}
