using System.Globalization;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// The load at which the first objective breaks, found by doubling and then by bisection, with the same arrivals each time. A load is first tried with few events, by a slice where the whole takes more; where the intervals of such a trial lie
/// across a limit, it is tried again with as many as a claim takes. The two ends of what is found are claimed only after such a trial.
/// </summary>
/// <param name="Holds">The highest load that was seen to hold, as a multiple of what was asked for; 0 where none was.</param>
/// <param name="BreaksAt">The lowest that was seen to break; null where nothing that was tried broke.</param>
/// <param name="IsCutShort">Whether trials or events were spent before the two had come as near as they should.</param>
/// <param name="Missed">The objectives that are missed at <paramref name="BreaksAt"/>, the one that is missed by the most first.</param>
/// <param name="Bottleneck">The component that was busiest there, of those that clients wait for; null where none has servers.</param>
/// <param name="Failure">What most requests of the operations that miss an objective failed of there, in words; null where none failed.</param>
/// <param name="Tried">Every load that was tried, in order.</param>
public sealed record Headroom(double Holds, double? BreaksAt, bool IsCutShort, IReadOnlyList<ObjectiveOutcome> Missed, BusyComponent? Bottleneck, string? Failure, IReadOnlyList<TriedLoad> Tried)
{
    /// <summary>How near the two ends have come, as a share of the upper one; null where one of them was not found.</summary>
    public double? Resolution => BreaksAt is { } high && Holds > 0 ? (high - Holds) / high : null;

    /// <summary>The lowest load between the two whose run takes more events than it may have; null where there is none.</summary>
    public double? RefusedAt { get; init; }

    /// <summary>Whether one of the two is known by a slice of few events alone, since more of them had no room.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>All this in words.</summary>
    public string Sentence => (BreaksAt, Holds) switch
    {
        (null, 0) => "Not found: a run at this load needs more events than it may have.",
        (null, _) when RefusedAt is { } refused => $"It holds at {Times(Holds)} the load; a run at {Times(refused)} needs more events than it may have.",
        (null, _) when IsCutShort => $"It holds at {Times(Holds)} the load; beyond that there were not enough events to look.",
        (null, _) => $"Beyond {Times(Holds)} the load, the most that was tried.",
        ({ } high, 0) => $"No load that was tried holds, down to {Times(high)}: load is not what breaks it.",
        ({ } high, _) => $"It holds at {Times(Holds)} and breaks at {Times(high)} the load (to within {QuantityText.Share(Math.Round(Resolution!.Value, 3))}{(IsCutShort ? ", where trials or events ended" : string.Empty)}{(IsCoarse ? ", by few events" : string.Empty)}).",
    };

    /// <summary>Searches.</summary>
    /// <param name="blueprint">What to load.</param>
    /// <param name="options">How much may be tried.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Headroom Find(Blueprint blueprint, AnalysisOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        var search = new LoadSearch(blueprint, options, new Trials("headroom", options, progress, cancellation));
        search.Run();
        var broken = search.Broken;
        return new Headroom(
            search.Low,
            broken is null ? null : search.High,
            search.IsCutShort,
            broken is null ? [] : [.. broken.Objectives.Where(o => !o.IsMet).OrderByDescending(o => o.Distance)],
            broken is null ? null : Bottlenecks.Of(broken.Report!).First,
            broken is null ? null : FailureOf(broken),
            search.Tried)
        {
            RefusedAt = search.Refused,
            IsCoarse = search.IsCoarse,
        };
    }

    private static string? FailureOf(Trial broken)
    {
        var missed = broken.Report!.Objectives.Where((_, i) => !broken.Objectives[i].IsMet).Select(o => o.Objective.Operation).ToHashSet();
        var most = broken.Report.Operations.Where(o => missed.Contains(o.Operation)).SelectMany(o => o.Failures.Select(f => (o.Operation, Failure: f))).OrderByDescending(f => f.Failure.Count).ThenBy(f => f.Operation, StringComparer.Ordinal).FirstOrDefault();
        return most.Failure is null ? null : $"{QuantityText.Share(most.Failure.Share)} of {most.Operation}: {most.Failure.Cause} at {most.Failure.Where}";
    }

    private static string Times(double load) => load.ToString("×0.0##", CultureInfo.InvariantCulture);
}

/// <summary>A load that was tried.</summary>
/// <param name="Load">As a multiple of what was asked for.</param>
/// <param name="Held">Whether every objective was met.</param>
/// <param name="Objectives">What became of them.</param>
public sealed record TriedLoad(double Load, bool Held, IReadOnlyList<ObjectiveOutcome> Objectives)
{
    /// <summary>Whether few events said so, of a slice.</summary>
    internal bool IsScreened { get; init; }
}
