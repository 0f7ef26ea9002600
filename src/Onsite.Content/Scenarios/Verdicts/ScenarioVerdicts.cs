using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Content.Scenarios.Verdicts;

/// <summary>
/// Says whether the designs of a scenario are what they are named. The naive one misses every objective that is named, and its run shows it at the place that is named. The reference meets every objective within the budget. The overbuilt
/// one meets every objective, costs more than twice the reference, and is above the budget. It takes a run of each: reading content does not ask for it.
/// </summary>
public static class ScenarioVerdicts
{
    private const int Replications = 2;
    private const int MostReplications = 8;
    private const long EventBudget = 4_500_000;

    /// <summary>How designs are run for a verdict: as the first picture that a candidate sees, so that it is there within a second. Requests are not traced: no verdict asks where their time went.</summary>
    /// <param name="parallelism">Runs at once, from 1. It has no effect on what they show.</param>
    public static RunOptions Options(int parallelism) => new() { Replications = Replications, EventBudget = EventBudget, Parallelism = parallelism, Traces = 0 };

    /// <summary>Runs one design of a scenario; with twice as many replications, and again, while they leave an objective unknown.</summary>
    /// <param name="scenario">A scenario of the catalogue.</param>
    /// <param name="band">Which design.</param>
    /// <param name="options">How; for a verdict, <see cref="Options"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it has shown, or why it was refused.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static DesignRun Run(DesignScenario scenario, DesignBand band, RunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        var problems = new DiagnosticList();
        if (Blueprint.Create(scenario.Scenario, scenario.Designs[band].Design, problems) is not { } blueprint)
        {
            return new DesignRun(band, null, problems.First(p => p.Severity == Severity.Error).Message);
        }

        try
        {
            return new DesignRun(band, Run(blueprint, ref options, cancellation), null);
        }
        catch (Exception e) when (e is EventBudgetException or BrokenLawException)
        {
            return new DesignRun(band, null, e.Message);
        }
    }

    /// <summary>Runs a design; with twice as many replications, and again, while they leave an objective unknown.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="options">How; afterwards, how it was run last: with these the same report comes again.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="EventBudgetException">Even a slice needs more events.</exception>
    /// <exception cref="BrokenLawException">The simulator is wrong.</exception>
    /// <remarks>Two runs that happen to differ leave an interval that says nothing: more of them are needed, and each may be as long.</remarks>
    public static Report Run(Blueprint blueprint, ref RunOptions options, CancellationToken cancellation = default) =>
        Simulator.RunUntil(blueprint, ref options, MostReplications, report => report.Objectives.All(o => o.Verdict != Verdict.Unknown), cancellation: cancellation);

    /// <summary>Runs every design of a scenario and judges the runs.</summary>
    /// <param name="scenario">A scenario of the catalogue.</param>
    /// <param name="parallelism">Runs at once, from 1.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>A verdict for each design, in the order of their bands.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static IReadOnlyList<DesignVerdict> Judge(DesignScenario scenario, int parallelism, CancellationToken cancellation = default) =>
        Judge(scenario, [.. Enum.GetValues<DesignBand>().Select(band => Run(scenario, band, Options(parallelism), cancellation))]);

    /// <summary>Judges runs of a scenario's designs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="runs">A run of each of its designs.</param>
    /// <returns>A verdict for each run, in their order.</returns>
    public static IReadOnlyList<DesignVerdict> Judge(DesignScenario scenario, IReadOnlyList<DesignRun> runs)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(runs);
        var reference = runs.FirstOrDefault(r => r.Band == DesignBand.Reference)?.Report?.MonthlyCost;
        return
        [
            .. runs.Select(run => run switch
            {
                { Report: null } => new DesignVerdict(run.Band, false, $"It was not run to the end: {run.Refusal}"),
                { Band: DesignBand.Naive } => Naive(scenario, run.Report),
                { Band: DesignBand.Reference } => Reference(run.Report),
                _ => Overbuilt(run.Report, reference),
            }),
        ];
    }

    /// <summary>Runs and judges the designs of every scenario, and reports those that are not what they are named.</summary>
    /// <param name="catalogue">What to check.</param>
    /// <param name="parallelism">Runs at once, from 1.</param>
    /// <param name="diagnostics">Receives what is wrong, at the file of each design.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static void Check(Catalogue catalogue, int parallelism, DiagnosticList diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        foreach (var scenario in catalogue.Scenarios)
        {
            foreach (var verdict in Judge(scenario, parallelism, cancellation).Where(v => !v.IsAsNamed))
            {
                var file = $"{ScenarioFolderReader.FolderName}/{scenario.Slug}/{ScenarioFolderReader.FileOf(verdict.Band)}";
                diagnostics.Error(ContentCodes.VerdictNotAsNamed, new SourceLocation(file), verdict.Sentence, $"See 'onsite scenario run {scenario.Slug} --design {KebabWord.Of(verdict.Band)}', and mend the design, the scenario or what 'round.yaml' says.");
            }
        }
    }

    private static DesignVerdict Naive(DesignScenario scenario, Report report)
    {
        var design = scenario.Designs.Naive;
        var kept = design.Misses.Where(name => !report.Objectives.Any(o => name.Means(o.Objective) && o.Verdict == Verdict.Violated)).ToList();
        if (kept.Count > 0)
        {
            var sentences = kept.SelectMany(name => report.Objectives.Where(o => name.Means(o.Objective))).Select(o => o.Sentence).Distinct(StringComparer.Ordinal);
            return new DesignVerdict(DesignBand.Naive, false, $"It was to miss {Joined(kept.Select(k => k.Text))}, and did not for certain: {string.Join(' ', sentences)}");
        }

        var place = new RunPlaceEvidence(scenario.Scenario, report, design.Misses).Of(design.At!);
        return new DesignVerdict(
            DesignBand.Naive,
            place.IsShown,
            place.IsShown ? $"It misses {Joined(design.Misses.Select(m => m.Text))}, and the run shows it at {design.At}: {place.Sentence}" : $"It misses {Joined(design.Misses.Select(m => m.Text))}, but the run does not show it at {design.At}: {place.Sentence}");
    }

    private static DesignVerdict Reference(Report report)
    {
        var cost = $"{QuantityText.Money(report.MonthlyCost)} of {QuantityText.Money(report.Budget ?? report.MonthlyCost)} a month";
        return NotMet(report) is { } missed
            ? new DesignVerdict(DesignBand.Reference, false, $"It was to meet every objective, and did not for certain: {missed}")
            : report.IsPassed
                ? new DesignVerdict(DesignBand.Reference, true, $"It meets every objective for {cost}.")
                : new DesignVerdict(DesignBand.Reference, false, $"It meets every objective, and is above the budget: {cost}.");
    }

    private static DesignVerdict Overbuilt(Report report, double? reference)
    {
        DesignVerdict Not(string sentence) => new(DesignBand.Overbuilt, false, sentence);
        var cost = QuantityText.Money(report.MonthlyCost);
        if (NotMet(report) is { } missed)
        {
            return Not($"It was to meet every objective, and did not for certain: {missed}");
        }

        if (report.Budget is { } budget && report.MonthlyCost <= budget)
        {
            return Not($"It was to be above the budget, and costs {cost} of {QuantityText.Money(budget)} a month.");
        }

        return reference is not { } least ? Not("What it costs has nothing to be held to: the reference was not run to the end.")
            : report.MonthlyCost > ScenarioRules.OverbuiltFactor * least ? new DesignVerdict(DesignBand.Overbuilt, true, $"It meets every objective for {cost} a month, where the reference costs {QuantityText.Money(least)} and the budget is {QuantityText.Money(report.Budget ?? 0)}.")
            : Not($"It was to cost more than {QuantityText.Count(ScenarioRules.OverbuiltFactor)} times the reference, and costs {cost} where that costs {QuantityText.Money(least)}.");
    }

    private static string? NotMet(Report report) =>
        report.Objectives.Where(o => o.Verdict != Verdict.Met).Select(o => o.Sentence).ToList() is { Count: > 0 } sentences ? string.Join(' ', sentences) : null;

    private static string Joined(IEnumerable<string> names) => names.ToList() is [.. var first, var last] && first.Count > 0 ? $"{string.Join(", ", first)} and {last}" : names.Single();
}
