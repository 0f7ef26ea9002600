using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Random;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>Finds what a system cannot do without, by killing one part of each component in turn and looking at what is still answered.</summary>
public static class SinglePoints
{
    private const double Before = 10;
    private const double Dead = 30;
    private const double Settling = 15;
    private const double MostRequests = 60_000;

    /// <summary>Kills one part of each component: in a run of its own, under the load with which the scenario begins, without the scenario's faults.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="seed">The seed; all runs meet the same arrivals.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was killed, the worst first.</returns>
    public static IReadOnlyList<KilledPart> Find(Blueprint blueprint, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        var first = blueprint.Scenario.Workload.Profile[0].From;
        var rate = Math.Min(first, MostRequests / (Before + Dead));
        var workload = blueprint.Scenario.Workload with { Arrivals = "poisson", Profile = [new ProfilePart(Before + Dead, rate, rate)] };
        var quiet = blueprint.With(blueprint.Scenario with { Workload = workload, Faults = [] }, []);
        var nodes = quiet.Build(new SeedSequence(seed)).Nodes;
        var killed = new List<KilledPart>();
        foreach (var component in blueprint.Components.Where(c => nodes[c.Name] is IFailing))
        {
            cancellation.ThrowIfCancellationRequested();
            var parts = ((IFailing)nodes[component.Name]).Parts;
            var line = new FaultLine("crash", $"1 of {component.Name}", Before, null, component.Place);
            var scenario = quiet.Scenario with { Faults = [line] };
            var replication = Replication.Run(quiet.With(scenario, FaultCompiler.Compile([line], new DiagnosticList())), new SeedSequence(seed), 0, long.MaxValue, (_, _) => { }, cancellation);
            killed.Add(Judge(component.Name, parts, replication));
        }

        return [.. killed.OrderBy(k => k.Answered).ThenBy(k => k.Component, StringComparer.Ordinal)];
    }

    /// <summary>What is answered once those who watch have had time to notice, against what was answered before.</summary>
    private static KilledPart Judge(string component, int parts, Replication replication)
    {
        var series = replication.Series;
        var per = series.IntervalSeconds;
        double Answered(double from, double to) => series.Operations.Sum(o => o.Succeeded.Skip((int)(from / per)).Take((int)((to - from) / per)).DefaultIfEmpty(0).Average());
        var (before, after) = (Answered(Before / 2, Before), Answered(Before + Settling, Before + Dead));
        return new KilledPart(component, parts, before == 0 ? 0 : Math.Min(1, after / before));
    }
}

/// <summary>What became of a system when one part of a component was dead.</summary>
/// <param name="Component">The component.</param>
/// <param name="Parts">How many parts it has.</param>
/// <param name="Answered">What was still answered a quarter of a minute later, as a share of what was answered before.</param>
public sealed record KilledPart(string Component, int Parts, double Answered)
{
    private const double Survives = 0.9;

    /// <summary>Whether the system cannot do without it.</summary>
    public bool IsSinglePoint => Answered < Survives;

    /// <summary>All this in words.</summary>
    public string Sentence => IsSinglePoint
        ? $"{Component}{(Parts == 1 ? " (one)" : $" (one of {Parts})")}: with it dead, {QuantityText.Share(Math.Round(Answered, 3))} of the answers are left."
        : $"{Component} (one of {Parts}) can die: {QuantityText.Share(Math.Round(Answered, 3))} of the answers are left.";
}
