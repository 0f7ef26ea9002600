using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// What a system cannot do without. Each component, one part of each that has several, and each zone dies in a run of its own and comes back, under the steady rate that the scenario has in its middle and without the
/// scenario's own faults. Objectives are judged from the death to the end of that run and held against a run in which nothing dies. Large systems are followed as a slice, and some for a shorter time (<see cref="RemovalSize"/>).
/// </summary>
/// <param name="Rate">Requests a second; 0 where users wait for their answers.</param>
/// <param name="DiesAt">When it dies, in seconds from the start of the run in which nothing dies.</param>
/// <param name="MissedAnyway">Objectives that are missed where nothing dies; they say nothing about what does.</param>
/// <param name="Removals">What was taken away, the worst first.</param>
/// <param name="IsCutShort">Whether trials or events were spent before everything had been tried.</param>
public sealed record SinglePoints(double Rate, double DiesAt, IReadOnlyList<ObjectiveOutcome> MissedAnyway, IReadOnlyList<Removal> Removals, bool IsCutShort)
{
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
        var plan = new RemovalPlan(blueprint, options.Load, options.OnlySingleParts);
        var search = new RemovalSearch(plan, trials, options, cancellation);
        var removals = search.Run();
        return new SinglePoints(
            plan.Rate,
            search.Quiet.Run.DiesAt / 1e9,
            search.Quiet.Report is { } quiet ? [.. ObjectiveOutcome.All(quiet).Where(o => !o.IsMet)] : [],
            [.. removals.OrderByDescending(r => r.IsSinglePoint).ThenByDescending(r => r.Lost > 0).ThenBy(r => r.Answered).ThenByDescending(r => r.Broken.Sum(o => o.Distance)).ThenBy(r => r.What, StringComparer.Ordinal)],
            removals.Count < plan.Targets.Count);
    }
}
