using System.Diagnostics;
using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Measurements.DesignSearch;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Running;

namespace Onsite.Measurements.Measurements;

/// <summary>What the searches of the studio find, and how long somebody waits for them.</summary>
internal sealed class DesignSearchMeasurement : IMeasurement
{
    private const int DamagedOfEach = 2;

    /// <summary>Every search of every scenario would take a quarter of an hour: each scenario has one sort, in turn.</summary>
    private const int Sorts = 3;

    /// <summary>How a candidate runs a design, with the usual limits of a server.</summary>
    private static readonly RunOptions Judging = new() { Replications = 10, EventBudget = 12_000_000, Parallelism = Environment.ProcessorCount };

    public string Name => "design-search";

    public string About =>
        $"The searches of the studio, with its limits and all processors, in the scenarios of content/scenarios, one sort in each, in turn: the load at which the reference breaks (found: it was seen to hold at one load and to break at a higher one, or to hold at eight times the load); a smaller variant of the over-built design "
        + $"(inBudget: every objective is met within the scenario's budget); the cheapest change of up to {DamagedOfEach} references with one thing taken away that then miss an objective: machines, cores, places, a pool, memory, a follower, a zone, a check, a single flight, a unique key, a timeout, "
        + "retries, a breaker or a limit. Mended: every objective is met in the run that a candidate makes. What was not found is told on standard error.";

    public IReadOnlyList<Goal> Goals { get; } = [new("loadsFound", AtLeast: 1), new("overbuiltInBudget", AtLeast: 0.9), new("damagedMended", AtLeast: 0.9), new("p95", AtMost: 30)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var scenarios = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue.Scenarios;
        if (scenarios.Count == 0)
        {
            throw new CannotMeasureException("there is no usable scenario in content/scenarios. 'onsite content check' says why.");
        }

        ScenarioVerdicts.Run(scenarios[0], DesignBand.Reference, ScenarioVerdicts.Options(Environment.ProcessorCount), cancellation);
        var searches = new List<Searched>();
        for (var i = 0; i < scenarios.Count; i++)
        {
            var scenario = scenarios[i];
            switch (i % Sorts)
            {
                case 0:
                    searches.AddRange(DamagedDesigns.Of(scenario, DamagedOfEach, i, cancellation).Select(d => Search("damaged", $"{scenario.Slug} {string.Join(' ', d.Damage.Sets)}", d.Blueprint, ExplanationSearch.Cheapest, cancellation)));
                    break;
                case 1:
                    searches.Add(Search("load", scenario.Slug, Read(scenario, DesignBand.Reference), ExplanationSearch.BreakingLoad, cancellation));
                    break;
                default:
                    searches.Add(Search("overbuilt", scenario.Slug, Read(scenario, DesignBand.Overbuilt), ExplanationSearch.Cheapest, cancellation));
                    break;
            }
        }

        return Task.FromResult<IReadOnlyList<Figure>>(FiguresOf(searches));
    }

    private static List<Figure> FiguresOf(IReadOnlyList<Searched> searches)
    {
        Searched[] Of(string sort) => [.. searches.Where(s => s.Sort == sort)];
        var (loads, overbuilt, damaged) = (Of("load"), Of("overbuilt"), Of("damaged"));
        double Share(Searched[] of) => of.Length == 0 ? double.NaN : of.Count(s => s.IsFound) / (double)of.Length;
        double P(double share) => Percentiles.Of([.. searches.Select(s => s.Seconds).Order()], share);
        double[] distances = [.. damaged.Where(s => !s.IsFound).Select(s => s.Distance).Order()];
        return
        [
            new("loads", loads.Length, "references"),
            new("loadsFound", Share(loads), "of 1"),
            new("loadWidth", Percentiles.Of([.. loads.Select(s => s.Distance).Order()], 0.5), "of the load that breaks it, between that and what holds, median"),
            new("overbuilt", overbuilt.Length, "designs"),
            new("overbuiltInBudget", Share(overbuilt), "of 1"),
            new("damaged", damaged.Length, "designs"),
            new("damagedMended", Share(damaged), "of 1"),
            new("nearest", distances.Length == 0 ? 0 : Percentiles.Of(distances, 0.5), "of what is missed before, what the nearest leaves where nothing mends, median"),
            new("p50", P(0.5), "s"),
            new("p95", P(0.95), "s"),
            new("slowest", P(1), "s"),
            new("events", searches.Sum(s => s.Events) / 1e6 / searches.Count, "million events a search"),
        ];
    }

    private static Searched Search(string sort, string name, Blueprint blueprint, ExplanationSearch only, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var heard = new LastHeard();
        var explanation = Explanation.Of(blueprint, Simulator.Run(blueprint, AnalysisOptions.RunOf(Environment.ProcessorCount), cancellation: cancellation), AnalysisOptions.Alone(only, Judging), heard, cancellation);
        var found = Searched.Of(sort, name, explanation, Stopwatch.GetElapsedTime(began).TotalSeconds, heard.Events);
        Console.Error.WriteLine($"{(found.IsFound ? "found" : "NOT  ")} {found.Seconds,5:0.0} s {found.Events / 1e6,5:0.0} M {heard.Trials,4} {sort} {name}: {found.Sentence}");
        return found;
    }

    private static Blueprint Read(DesignScenario scenario, DesignBand band) => Blueprint.Create(scenario.Scenario, scenario.Designs[band].Design, [])!;

    private sealed class LastHeard : IProgress<AnalysisProgress>
    {
        public long Events { get; private set; }

        public int Trials { get; private set; }

        public void Report(AnalysisProgress value) => (Events, Trials) = (Math.Max(Events, value.Events), Math.Max(Trials, value.Trials));
    }
}
