using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What a run shows of each objective of a scenario.</summary>
internal static class ObjectiveFindings
{
    /// <summary>One finding for each objective, all of one weight. That requests are answered and acknowledged writes kept is a must: without it the rest does not matter.</summary>
    public static IReadOnlyList<Finding> Of(Scenario scenario, DesignTrial trial) =>
        [.. scenario.Objectives.Select((objective, i) => Of(objective, trial.Report?.Objectives[i], trial))];

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

    private static Finding Of(Objective objective, ObjectiveReport? report, DesignTrial trial)
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
            Evidence = report is null ? [] : [new RunEvidence(report.Sentence, report.FirstMissed, null)],
            Missing = report is null ? [$"The design could not be run. {trial.Problem}"] : [],
            Explanation = Explanation.Leaf(outcome == Outcome.Met ? 1 : 0, report?.Sentence ?? $"The design could not be run. {trial.Problem}"),
        };
    }

    /// <summary>The competency that an objective gives evidence of.</summary>
    private static string CompetencyOf(ObjectiveKind kind) => kind switch
    {
        ObjectiveKind.P50 or ObjectiveKind.P95 or ObjectiveKind.P99 => "performance",
        ObjectiveKind.Lost or ObjectiveKind.Twice or ObjectiveKind.Fresh => "data-consistency",
        _ => "reliability",
    };
}
