using Onsite.Evaluation.Qualities.Finders;

namespace Onsite.Evaluation.Qualities;

/// <summary>Reads an answer for every quality.</summary>
internal static class QualityReader
{
    private static readonly IQualityFinder[] Finders =
    [
        new RequirementFinder(), new AssumptionFinder(), new QuantityFinder(), new TradeOffFinder(), new AlternativeFinder(),
        new FailureFinder(), new CostFinder(), new ObservabilityFinder(), new PhaseFinder(), new StructureFinder(),
    ];

    /// <summary>One result for each quality, in the order of <see cref="QualityKind"/>.</summary>
    public static IReadOnlyList<QualityResult> Read(Prose prose, CancellationToken cancellation)
    {
        var results = new QualityResult[Finders.Length];
        for (var i = 0; i < results.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var mentions = new List<QualityMention>();
            Finders[i].Find(prose, mentions);
            var kind = Finders[i].Kind;
            var shown = mentions.Where(m => m.Shown);
            results[i] = new QualityResult(kind, QualityResult.HasParts(kind) ? shown.Select(m => m.Aspect).Distinct().Count() : shown.Count(), mentions);
        }

        return results;
    }
}
