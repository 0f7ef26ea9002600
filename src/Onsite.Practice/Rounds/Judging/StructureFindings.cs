using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Practice.Findings;
using Onsite.Simulation.Analysis;
using Explanation = Onsite.Evaluation.Explanation;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What is looked for in a design, whatever its run shows.</summary>
internal static class StructureFindings
{
    /// <summary>One finding for each criterion that applies: where there is no cache, none can be stampeded.</summary>
    /// <param name="criteria">What is looked for.</param>
    /// <param name="trial">The design and its run.</param>
    /// <param name="points">What it cannot do without; null where it was not run.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<StructureCriterion> criteria, DesignTrial trial, SinglePoints? points) =>
        [.. criteria.Select(c => (Criterion: c, Seen: Look(c.Kind, trial, points))).Where(c => c.Seen is not null).Select(c => Of(c.Criterion, c.Seen!))];

    private static StructureSeen? Look(StructureKind kind, DesignTrial trial, SinglePoints? points)
    {
        if (kind == StructureKind.SinglePoints)
        {
            return SinglePointLook.At(trial, points);
        }

        if (trial.Design is not { } design)
        {
            return new StructureSeen(Outcome.NotObserved, [], "There is no design that could be read.");
        }

        return kind switch
        {
            StructureKind.Timeouts => DesignLooks.Timeouts(design),
            StructureKind.BoundedQueues => DesignLooks.BoundedQueues(design),
            StructureKind.DeadLetters => DesignLooks.DeadLetters(design),
            _ => DesignLooks.StampedeProtection(design),
        };
    }

    private static Finding Of(StructureCriterion criterion, StructureSeen seen) => new()
    {
        Criterion = $"structure-{KebabWord.Of(criterion.Kind)}",
        Kind = CriterionKind.Point,
        Title = criterion.Title,
        Competency = criterion.Competency,
        Outcome = seen.Outcome,
        Weight = criterion.Weight,
        Evidence = seen.Evidence,
        Missing = seen.Evidence.Count == 0 ? [seen.Sentence] : [],
        Explanation = Explanation.Leaf(seen.Outcome switch { Outcome.Met => 1, Outcome.Partly => 0.5, _ => 0 }, seen.Sentence),
    };
}

/// <summary>What was seen of something looked for in a design.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Evidence">What shows it; empty exactly where nothing was observed.</param>
/// <param name="Sentence">All this in a sentence.</param>
internal sealed record StructureSeen(Outcome Outcome, IReadOnlyList<Evidence> Evidence, string Sentence);
