using Onsite.Practice.Findings;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What a run shows of each objective of a scenario.</summary>
internal static class ObjectiveFindings
{
    /// <summary>How busy a part is at the least to be the one to begin with.</summary>
    private const double Full = 0.9;

    /// <summary>How many wait at the least for a line to be the one to begin with.</summary>
    private const double Many = 10;

    /// <summary>One finding for each objective, all of one weight. That requests are answered and acknowledged writes kept is a must: without it the rest does not matter.</summary>
    public static IReadOnlyList<Finding> Of(Scenario scenario, DesignTrial trial)
    {
        var start = trial.Report is { } report ? StartOf(Bottlenecks.Of(report)) : null;
        return [.. scenario.Objectives.Select((objective, i) => Of(objective, trial.Report?.Objectives[i], trial, start))];
    }

    /// <summary>What became of an objective.</summary>
    public static Outcome ToOutcome(Verdict verdict) => verdict switch
    {
        Verdict.Met => Outcome.Met,
        Verdict.Violated => Outcome.Violated,
        _ => Outcome.Unknown,
    };

    /// <summary>What was measured, in words.</summary>
    public static string Measured(ObjectiveReport report)
    {
        var value = report.Measured.Value;
        return report.Objective.Kind switch
        {
            _ when double.IsNaN(value) => "not measured",
            ObjectiveKind.Availability or ObjectiveKind.Fresh => QuantityText.Share(value),
            ObjectiveKind.Lost or ObjectiveKind.Twice => QuantityText.Count(value),
            _ => double.IsFinite(value) ? QuantityText.Duration(value) : "never",
        };
    }

    /// <summary>Where to begin with what is too slow or fails: at the part that is full first, or else at the longest line. Null where the run shows neither.</summary>
    private static RunEvidence? StartOf(Bottlenecks found) => found switch
    {
        { First: { Peak: >= Full } first } => new RunEvidence($"Begin at {first.Component}: it was {QuantityText.Share(Math.Round(first.Peak, 3))} busy at {QuantityText.Moment((long)(first.PeakAt * 1e9))}.", first.PeakAt, first.Component),
        { Queues: [{ Most: >= Many } queue, ..] } => new RunEvidence($"Begin at {queue.Where}. {queue.Sentence}", queue.MostAt, queue.Where),
        _ => null,
    };

    private static Finding Of(Objective objective, ObjectiveReport? report, DesignTrial trial, RunEvidence? start)
    {
        var outcome = report is not null ? ToOutcome(report.Verdict) : trial.IsTooLarge ? Outcome.Unknown : Outcome.NotObserved;
        return new Finding
        {
            Criterion = $"objective-{objective.Operation ?? "all"}-{objective.Kind.ToString().ToLowerInvariant()}",
            Kind = CriterionKind.Point,
            Title = ObjectiveText.Of(objective),
            Competency = CompetencyOf(objective.Kind),
            Outcome = outcome,
            Weight = 1,
            Must = objective.Kind is ObjectiveKind.Availability or ObjectiveKind.Lost,
            Evidence = report is null ? [] : [new RunEvidence(report.Sentence, report.FirstMissed, null), .. outcome == Outcome.Violated && IsOfLoad(objective.Kind) && start is not null ? [start] : Array.Empty<Evidence>()],
            Missing = report is null ? [$"The design could not be run. {trial.Problem}"] : [],
            Explanation = Evaluation.Explanation.Leaf(outcome == Outcome.Met ? 1 : 0, report?.Sentence ?? $"The design could not be run. {trial.Problem}"),
        };
    }

    /// <summary>Whether an objective is missed because something is full. What is lost or done twice comes about otherwise.</summary>
    private static bool IsOfLoad(ObjectiveKind kind) => kind is not (ObjectiveKind.Lost or ObjectiveKind.Twice or ObjectiveKind.Fresh);

    /// <summary>The competency that an objective gives evidence of.</summary>
    private static string CompetencyOf(ObjectiveKind kind) => kind switch
    {
        ObjectiveKind.P50 or ObjectiveKind.P95 or ObjectiveKind.P99 => "performance",
        ObjectiveKind.Lost or ObjectiveKind.Twice or ObjectiveKind.Fresh => "data-consistency",
        _ => "reliability",
    };
}
