using Onsite.Practice.Findings;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Assembly;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Looks for single parts without which a system does not keep its objectives: each is taken away in a run of its own.</summary>
internal static class SinglePointLook
{
    private const int MostTold = 4;
    private const string ObjectStore = "object-store";

    public static StructureSeen At(DesignTrial trial, SinglePoints? points)
    {
        if (points is null)
        {
            return new StructureSeen(trial.IsTooLarge ? Outcome.Unknown : Outcome.NotObserved, [], $"The design could not be run. {trial.Problem}");
        }

        var own = Own(trial);
        if (points.Found.Where(f => own.Contains(f.Name)).ToList() is { Count: > 0 } found)
        {
            var sentence = found.Count == 1 ? found[0].Sentence : $"{found.Count} single parts: {string.Join(" ", found.Take(MostTold).Select(f => f.Sentence))}";
            return new StructureSeen(Outcome.Violated, [.. found.Take(MostTold).Select(f => new RunEvidence(f.Sentence, null, f.Name))], sentence);
        }

        // Where the objectives are missed with everything in place, that they are missed without a part as well says nothing.
        if (points.MissedAnyway.Count > 0)
        {
            return new StructureSeen(Outcome.Unknown, [Whole(points.MissedAnyway[0].Name + " is missed with every part in place, so that taking parts away tells nothing of it.")], "Objectives are missed with every part in place, so that taking parts away tells nothing of them.");
        }

        if (points.IsCutShort)
        {
            return new StructureSeen(Outcome.Unknown, [Whole("There was not room for taking every part away.")], "There was not room for taking every part away.");
        }

        var parts = points.Removals.Where(r => r.IsSinglePart && own.Contains(r.Name)).ToList();
        if (parts.Where(p => !p.IsKnown).ToList() is { Count: > 0 } unknown)
        {
            var sentence = $"What happens without {string.Join(" or ", unknown.Take(MostTold).Select(u => u.What))} is not known: such a run needs more events than it may have.";
            return new StructureSeen(Outcome.Unknown, [.. unknown.Take(MostTold).Select(u => new RunEvidence(u.Sentence, null, u.Name))], sentence);
        }

        var broken = parts.Any(p => p.IsHarmful);
        var answer = broken ? "No single part of the design's own stops it: where one is missed, another takes its place." : "No single part of the design's own breaks an objective.";
        return new StructureSeen(Outcome.Met, [Whole($"{parts.Count} times a part of the design's own was taken away, and {(broken ? "each time others took over" : "none of them broke an objective")}.")], answer);
    }

    /// <summary>Those that the candidate could have had twice. What is somebody else's is not, and a balancer, a name server or an object store stands for a service that its provider keeps in several zones.</summary>
    private static HashSet<string> Own(DesignTrial trial) => trial.Design!.Components
        .Where(c => ComponentCatalogue.Kinds.First(k => k.Name == c.Kind).Role is not (Role.Client or Role.Balancer or Role.External or Role.Control) && c.Kind != ObjectStore)
        .Select(c => c.Name)
        .ToHashSet(StringComparer.Ordinal);

    private static RunEvidence Whole(string sentence) => new(sentence, null, null);
}
