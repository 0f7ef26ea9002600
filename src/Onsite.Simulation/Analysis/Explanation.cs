using Onsite.Simulation.Analysis.Changes;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>What a run has shown of a design, and what further runs say about it: what broke first and what would mend it, or how far it is from breaking and what it could do without.</summary>
/// <param name="Design">The design's identity.</param>
/// <param name="Scenario">The scenario's identity.</param>
/// <param name="Seed">The seed of all runs.</param>
/// <param name="Objectives">What the run has shown of each objective.</param>
/// <param name="Bottlenecks">What gave way first in it, and when.</param>
/// <param name="SinglePoints">What the system cannot do without; null where another search alone was asked for.</param>
/// <param name="Headroom">The load at which the first objective breaks; null where the scenario has no objectives, or another search alone was asked for.</param>
/// <param name="Change">The cheapest change that mends what is missed; null where nothing is, or another search alone was asked for.</param>
/// <param name="Cheaper">What could be smaller; null where something is missed, where the scenario has no objectives, or another search alone was asked for.</param>
/// <param name="Costs">What each component costs a month, the dearest first.</param>
/// <param name="MonthlyCost">What the design costs a month, in US dollars.</param>
/// <param name="Budget">What may be spent; null without a limit.</param>
public sealed record Explanation(
    string Design,
    string Scenario,
    ulong Seed,
    IReadOnlyList<ObjectiveReport> Objectives,
    Bottlenecks Bottlenecks,
    SinglePoints? SinglePoints,
    Headroom? Headroom,
    CheapestChange? Change,
    CheaperDesign? Cheaper,
    IReadOnlyList<ComponentCost> Costs,
    double MonthlyCost,
    double? Budget)
{
    /// <summary>Explains a run.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="report">What the run has shown.</param>
    /// <param name="options">How much may be tried; seed and load are those of the run.</param>
    /// <param name="progress">Hears how far each search is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Explanation Of(Blueprint blueprint, Report report, AnalysisOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var isMet = report.Objectives.All(o => o.Verdict == Verdict.Met);
        var isAsked = report.Objectives.Count > 0;
        var (isLoadAsked, isCheapestAsked) = (options.Only is null or ExplanationSearch.BreakingLoad, options.Only is null or ExplanationSearch.Cheapest);
        return new Explanation(
            report.Design,
            report.Scenario,
            report.Seed,
            report.Objectives,
            Bottlenecks.Of(report),
            options.Only is null ? SinglePoints.Find(blueprint, options, progress, cancellation) : null,
            isAsked && isLoadAsked ? Headroom.Find(blueprint, options, progress, cancellation) : null,
            !isMet && isCheapestAsked ? CheapestChange.Find(blueprint, options, progress, cancellation) : null,
            isMet && isAsked && isCheapestAsked ? CheaperDesign.Find(blueprint, options, progress, cancellation) : null,
            [.. report.Components.Where(c => c.MonthlyCost > 0).OrderByDescending(c => c.MonthlyCost).ThenBy(c => c.Component, StringComparer.Ordinal).Select(c => new ComponentCost(c.Component, c.MonthlyCost, c.MonthlyCost / report.MonthlyCost))],
            report.MonthlyCost,
            report.Budget);
    }
}

/// <summary>What a component costs.</summary>
/// <param name="Component">The component.</param>
/// <param name="Monthly">What it costs a month, in US dollars.</param>
/// <param name="Share">Its part of what the design costs.</param>
public sealed record ComponentCost(string Component, double Monthly, double Share);
