using Onsite.Content.Rounds;
using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Which of the facts that the brief leaves out were asked for.</summary>
internal static class ClarifyingFinding
{
    /// <summary>One finding; none where the scenario has nothing to be asked for.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Clarification> known, IReadOnlyList<Exchange> exchanges, ClarifyingDemand demand)
    {
        if (known.Count == 0)
        {
            return [];
        }

        var found = exchanges.Where(e => e is { Clarification: not null, Answer: not null }).DistinctBy(e => e.Clarification).ToList();
        var (met, partly) = (Math.Min(demand.Met, known.Count), Math.Min(demand.Partly, known.Count));
        var outcome = found.Count >= met ? Outcome.Met : found.Count >= partly ? Outcome.Partly : Outcome.NotObserved;
        var sentence = $"{found.Count} of the {known.Count} facts that the brief leaves out {(found.Count == 1 ? "was" : "were")} asked for; {met} {(met == 1 ? "is" : "are")} enough.";
        return
        [
            new Finding
            {
                Criterion = "clarifying",
                Kind = CriterionKind.Point,
                Title = "Asks for the facts that decide the design",
                Competency = "requirements",
                Outcome = outcome,
                Weight = 1,
                Evidence = outcome == Outcome.NotObserved ? [] : [.. found.Select(e => new ExchangeEvidence(e.Question, e.Answer!))],
                Missing = outcome == Outcome.Met ? [] : [sentence],
                Explanation = Explanation.Leaf(outcome switch { Outcome.Met => 1, Outcome.Partly => 0.5, _ => 0 }, sentence),
            },
        ];
    }
}
