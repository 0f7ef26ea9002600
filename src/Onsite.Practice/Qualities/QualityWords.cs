using System.Globalization;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;

namespace Onsite.Practice.Qualities;

/// <summary>Qualities and stories as people say them.</summary>
public static class QualityWords
{
    /// <summary>The name of a quality.</summary>
    public static string Of(QualityKind kind) => kind switch
    {
        QualityKind.Requirements => "Requirements clarified",
        QualityKind.Assumptions => "Assumptions stated",
        QualityKind.Quantities => "Quantities used",
        QualityKind.TradeOffs => "Trade-offs with a reason",
        QualityKind.Alternatives => "Alternatives rejected",
        QualityKind.FailureNarration => "Failure told",
        QualityKind.Cost => "Cost",
        QualityKind.Observability => "Observability",
        QualityKind.Phases => "Phases",
        _ => "Structure",
    };

    /// <summary>The name of a part or form; empty where the quality has none.</summary>
    public static string Of(QualityAspect aspect) => aspect switch
    {
        QualityAspect.Challenge => "questioned",
        QualityAspect.Used => "used",
        QualityAspect.FirstBreak => "first break",
        QualityAspect.Cascade => "cascade",
        QualityAspect.BlastRadius => "blast radius",
        QualityAspect.Degradation => "degradation",
        QualityAspect.Mitigation => "mitigation",
        QualityAspect.Heading => "headings",
        QualityAspect.Enumeration => "enumeration",
        QualityAspect.Signpost => "signposts",
        QualityAspect.ConclusionFirst => "conclusion first",
        QualityAspect.Paragraphs => "paragraphs",
        _ => string.Empty,
    };

    /// <summary>How often a quality is shown: "3, and 5 only named", "2 of 5 parts".</summary>
    public static string Count(QualityFinding finding)
    {
        if (QualityResult.HasParts(finding.Kind))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{finding.Count} of 5");
        }

        var named = finding.Mentions.Count(m => !m.Shown);
        return named == 0 ? finding.Count.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{finding.Count}, and {named} only named");
    }

    /// <summary>What kind of telling an answer is.</summary>
    public static string Of(TellingKind kind) => kind switch
    {
        TellingKind.Story => "A story of one occasion",
        TellingKind.PseudoStory => "What one would do, or always does",
        TellingKind.Opinion => "An opinion",
        TellingKind.SelfDescription => "A self-description",
        _ => "Too little to tell",
    };
}
