using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What a design costs against what may be spent.</summary>
internal static class CostFinding
{
    /// <summary>One finding; none where there is no budget.</summary>
    public static IReadOnlyList<Finding> Of(Scenario scenario, DesignTrial trial)
    {
        if (scenario.Budget is not { } budget)
        {
            return [];
        }

        var cost = trial.Report?.MonthlyCost;
        var outcome = cost is null ? (trial.IsTooLarge ? Outcome.Unknown : Outcome.NotObserved) : cost <= budget ? Outcome.Met : Outcome.Violated;
        var sentence = cost is { } spent
            ? $"It costs {QuantityText.Money(spent)} of {QuantityText.Money(budget)} a month{(spent > budget ? $", {spent / budget:0.0#} times what may be spent" : string.Empty)}."
            : $"The design could not be run. {trial.Problem}";
        return
        [
            new Finding
            {
                Criterion = "cost",
                Kind = CriterionKind.Point,
                Title = $"Costs at most {QuantityText.Money(budget)} a month",
                Competency = "trade-offs",
                Outcome = outcome,
                Weight = 1,
                Evidence = cost is null ? [] : [new RunEvidence(sentence, null, null)],
                Missing = cost is null ? [sentence] : [],
                Explanation = Explanation.Leaf(outcome == Outcome.Met ? 1 : 0, sentence),
            },
        ];
    }
}
