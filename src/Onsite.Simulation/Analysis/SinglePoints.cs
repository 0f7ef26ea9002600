using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Measuring;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// What a system cannot do without. Each component, one part of each that has several, and each zone dies in a run of its own and comes back, under the steady rate that the scenario has in its middle and without the
/// scenario's own faults. Objectives are judged from the death to the end of that run and held against a run in which nothing dies.
/// </summary>
/// <param name="Rate">Requests a second; 0 where users wait for their answers.</param>
/// <param name="DiesAt">When it dies, in seconds from the start of the run.</param>
/// <param name="MissedAnyway">Objectives that are missed where nothing dies; they say nothing about what does.</param>
/// <param name="Removals">What was taken away, the worst first.</param>
/// <param name="IsCutShort">Whether trials or events were spent before everything had been tried.</param>
public sealed record SinglePoints(double Rate, double DiesAt, IReadOnlyList<ObjectiveOutcome> MissedAnyway, IReadOnlyList<Removal> Removals, bool IsCutShort)
{
    private const double Before = 20;
    private const double Dead = 30;
    private const double After = 15;
    private const double Margin = 10;
    private const double LongestFailover = 120;
    private const double LongestRecovery = 120;
    private const double MostRequests = 150_000;
    private const double Shortest = 1.0 / 6;
    private const int Wave = 8;

    /// <summary>Those parts without which an objective is missed or a write lost.</summary>
    public IReadOnlyList<Removal> Found => [.. Removals.Where(r => r.IsSinglePoint)];

    /// <summary>Takes each away.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="options">How much may be tried; each trial is one replication.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static SinglePoints Find(Blueprint blueprint, AnalysisOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        var trials = new Trials("single points", options, progress, cancellation);
        var plan = new Plan(blueprint, options.Load);
        var baseline = trials.RunFrom([plan.Quiet()], plan.DiesAt)[0];
        var removals = new List<Removal>();
        var targets = plan.Targets().ToList();
        var tried = 0;
        while (baseline.Report is not null && tried < targets.Count && trials.Left > 0)
        {
            var wave = targets.Skip(tried).Take(Math.Min(Wave, trials.Left)).ToList();
            var runs = trials.RunFrom([.. wave.Select(plan.Without)], plan.DiesAt);
            removals.AddRange(wave.Select((target, i) => Judge(target, runs[i], baseline, plan)));
            tried += wave.Count;
        }

        return new SinglePoints(
            plan.Rate,
            plan.DiesAt / 1e9,
            [.. baseline.Objectives.Where(o => !o.IsMet)],
            [.. removals.OrderByDescending(r => r.IsSinglePoint).ThenByDescending(r => r.Lost > 0).ThenBy(r => r.Answered).ThenByDescending(r => r.Broken.Sum(o => o.Distance)).ThenBy(r => r.What, StringComparer.Ordinal)],
            baseline.Report is null || tried < targets.Count);
    }

    private static Removal Judge(Target target, Trial trial, Trial baseline, Plan plan)
    {
        if (trial.Report is not { } report)
        {
            return new Removal(target.Name, target.Kind, target.Parts, target.Seconds, [], 1, 0, 0, true, IsKnown: false);
        }

        var (dies, back) = (plan.DiesAt / 1e9, (plan.DiesAt / 1e9) + target.Seconds);
        double Share(double from, double to)
        {
            var (now, otherwise) = (Answered(report.Series, from, to), Answered(baseline.Report!.Series, dies / 2, double.PositiveInfinity));
            return otherwise == 0 ? 1 : Math.Min(1, now / otherwise);
        }

        var broken = trial.Objectives.Where((o, i) => !o.IsMet && baseline.Objectives[i].IsMet).ToList();
        return new Removal(
            target.Name,
            target.Kind,
            target.Parts,
            target.Seconds,
            broken,
            Share(dies, back),
            Math.Max(0, (report.Durable?.Lost ?? 0) - (baseline.Report!.Durable?.Lost ?? 0)),
            Math.Max(0, (report.Durable?.Twice ?? 0) - (baseline.Report.Durable?.Twice ?? 0)),
            Share(back + (plan.SettlesIn / 2), double.PositiveInfinity) >= 0.9,
            IsKnown: true);
    }

    /// <summary>Good answers a second, on average over the intervals that begin within a stretch.</summary>
    private static double Answered(Series series, double from, double to)
    {
        var (first, count) = ((int)Math.Ceiling(from / series.IntervalSeconds), double.IsPositiveInfinity(to) ? int.MaxValue : Math.Max(1, (int)((to - from) / series.IntervalSeconds)));
        return series.Operations.Sum(o => o.Succeeded.Skip(first).Take(count).DefaultIfEmpty(0).Average());
    }

    private sealed record Target(string Name, RemovalKind Kind, int Parts, double Seconds);

    /// <summary>The runs: how long, how much load, and what can die.</summary>
    private sealed class Plan
    {
        private readonly Blueprint _blueprint;
        private readonly Workload _workload;
        private readonly double _load;
        private readonly double _scale;
        private readonly double _after;

        public Plan(Blueprint blueprint, double load)
        {
            _blueprint = blueprint;
            _workload = blueprint.Scenario.Workload;
            _load = load;
            Rate = RateInTheMiddle(_workload) * load;
            var recovery = blueprint.Scenario.Objectives.Where(o => o.Kind == ObjectiveKind.Recover).Select(o => Math.Min(o.Limit, LongestRecovery)).DefaultIfEmpty(0).Max();
            _after = Math.Max(After, recovery + Margin);

            // Shorter where there are many requests, and never with a lower rate: a system that is half idle loses a part without a sign.
            _scale = Math.Clamp(MostRequests / (Math.Max(Rate, 1e-9) * (Before + Dead + After)), Shortest, 1);
            DiesAt = (long)(Before * _scale * 1e9);
        }

        /// <summary>Requests a second.</summary>
        public double Rate { get; }

        /// <summary>When something dies, in nanoseconds.</summary>
        public long DiesAt { get; }

        /// <summary>How long the run goes on after it is back, in seconds.</summary>
        public double SettlesIn => _after == After ? After * _scale : _after;

        /// <summary>The run in which nothing dies.</summary>
        public Blueprint Quiet() => With([], Dead * _scale);

        /// <summary>The run in which something does.</summary>
        public Blueprint Without(Target target) =>
            With([new FaultLine(target.Kind == RemovalKind.Zone ? "zone" : "crash", target.Kind == RemovalKind.Part ? $"1 of {target.Name}" : target.Name, DiesAt / 1e9, target.Seconds, default)], target.Seconds);

        /// <summary>Everything that can die.</summary>
        public IEnumerable<Target> Targets()
        {
            var (quiet, dead) = (Quiet(), Dead * _scale);
            var nodes = quiet.Build(new SeedSequence(0)).Nodes;
            var zones = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var component in _blueprint.Components)
            {
                if (nodes[component.Name] is not IFailing failing)
                {
                    continue;
                }

                yield return new Target(component.Name, RemovalKind.Component, failing.Parts, dead);
                if (failing.Parts > 1)
                {
                    yield return new Target(component.Name, RemovalKind.Part, failing.Parts, Math.Max(dead, FailoverOf(component) + Margin));
                }

                var names = component.Settings.Names("zones");
                for (var part = 0; part < failing.Parts && names.Count > 0; part++)
                {
                    zones[names[part % names.Count]] = zones.GetValueOrDefault(names[part % names.Count]) + 1;
                }
            }

            foreach (var (zone, parts) in zones)
            {
                yield return new Target(zone, RemovalKind.Zone, parts, dead);
            }
        }

        /// <summary>What a replica that takes over does not have is lost only then: the primary stays dead until it has.</summary>
        private static double FailoverOf(Component component) => component.Settings.OptionalNumber("failover") is { } seconds and <= LongestFailover ? seconds : -Margin;

        private static double RateInTheMiddle(Workload workload)
        {
            var (middle, at) = (workload.Duration / 2, 0.0);
            foreach (var part in workload.Profile)
            {
                if (at + part.Seconds >= middle)
                {
                    return part.From + ((part.To - part.From) * (middle - at) / part.Seconds);
                }

                at += part.Seconds;
            }

            return 0;
        }

        private Blueprint With(IReadOnlyList<FaultLine> faults, double dead)
        {
            var workload = _workload with { Profile = [new ProfilePart((DiesAt / 1e9) + dead + SettlesIn, Rate, Rate)], Users = (int)Math.Ceiling(_workload.Users * _load) };
            return _blueprint.With(_blueprint.Scenario with { Workload = workload, Faults = faults }, FaultCompiler.Compile(faults, new DiagnosticList()));
        }
    }
}
