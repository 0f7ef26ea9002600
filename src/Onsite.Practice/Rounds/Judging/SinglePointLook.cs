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

        if (Own(points, trial) is { Count: > 0 } found)
        {
            var sentence = found.Count == 1 ? found[0].Sentence : $"{found.Count} single parts: {string.Join(" ", found.Take(MostTold).Select(f => f.Sentence))}";
            return new StructureSeen(Outcome.Violated, [.. found.Take(MostTold).Select(f => new RunEvidence(f.Sentence, null, f.Name))], sentence);
        }

        // Where the objectives are missed with everything in place, that they are missed without a part as well says nothing.
        if (points.MissedAnyway.Count > 0)
        {
            return new StructureSeen(Outcome.Unknown, [Whole(points.MissedAnyway[0].Name + " is missed with every part in place, so that taking parts away tells nothing of it.")], "Objectives are missed with every part in place, so that taking parts away tells nothing of them.");
        }

        return points.IsCutShort
            ? new StructureSeen(Outcome.Unknown, [Whole("There was not room for taking every part away.")], "There was not room for taking every part away.")
            : new StructureSeen(Outcome.Met, [Whole($"{points.Removals.Count} times a part was taken away, and no single part of the design's own broke an objective.")], "No single part of the design's own breaks an objective.");
    }

    /// <summary>Those that the candidate could have had twice. What is somebody else's is not, and a balancer, a name server or an object store stands for a service that its provider keeps in several zones.</summary>
    private static IReadOnlyList<Removal> Own(SinglePoints points, DesignTrial trial)
    {
        var own = trial.Design!.Components
            .Where(c => ComponentCatalogue.Kinds.First(k => k.Name == c.Kind).Role is not (Role.Client or Role.Balancer or Role.External or Role.Control) && c.Kind != ObjectStore)
            .Select(c => c.Name)
            .ToHashSet(StringComparer.Ordinal);
        return [.. points.Found.Where(f => own.Contains(f.Name))];
    }

    private static RunEvidence Whole(string sentence) => new(sentence, null, null);
}
