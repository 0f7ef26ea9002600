using Onsite.Content.Ratings;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;

namespace Onsite.Practice.Qualities;

/// <summary>How much an answer shows of what ratings may demand.</summary>
internal static class DemandTally
{
    /// <summary>How much is there; 0 where nothing was looked at.</summary>
    public static int Of(DemandKind kind, AnswerQualities? shown) => shown is null ? 0 : kind switch
    {
        DemandKind.Requirements => Count(shown, QualityKind.Requirements),
        DemandKind.Challenges => Find(shown, QualityKind.Requirements).Mentions.Count(m => m.Aspect == QualityAspect.Challenge),
        DemandKind.Assumptions => Count(shown, QualityKind.Assumptions),
        DemandKind.Quantities => Find(shown, QualityKind.Quantities).Mentions.Count,
        DemandKind.Estimates => Count(shown, QualityKind.Quantities),
        DemandKind.Options => Count(shown, QualityKind.TradeOffs) + Count(shown, QualityKind.Alternatives),
        DemandKind.TradeOffs => Count(shown, QualityKind.TradeOffs),
        DemandKind.Alternatives => Count(shown, QualityKind.Alternatives),
        DemandKind.FailureParts => Count(shown, QualityKind.FailureNarration),
        DemandKind.Cost => Count(shown, QualityKind.Cost),
        DemandKind.Observability => Count(shown, QualityKind.Observability),
        DemandKind.Phases => Count(shown, QualityKind.Phases),
        DemandKind.Structure => Count(shown, QualityKind.Structure),
        DemandKind.Breadth => shown.Breadth.TouchedPercent,
        DemandKind.DeepPoints => shown.Breadth.Deep.Count,
        DemandKind.Story => shown.Story?.Kind == TellingKind.Story ? 1 : 0,
        DemandKind.OwnActions => shown.Story?.ActionsByI ?? 0,
        DemandKind.Results => shown.Story?.Results.Count ?? 0,
        DemandKind.QuantifiedResults => shown.Story?.QuantifiedResults.Count ?? 0,
        _ => 0,
    };

    private static int Count(AnswerQualities shown, QualityKind kind) => Find(shown, kind).Count;

    private static QualityFinding Find(AnswerQualities shown, QualityKind kind) => shown.Qualities.FirstOrDefault(q => q.Kind == kind) ?? new QualityFinding(kind, 0, []);
}
