using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Scorecards;

/// <summary>What explains a judgement, as a scorecard shows it.</summary>
internal static class ReasonViews
{
    public static PhrasingView ToView(this PhrasingFinding match) => new(
        match.Phrasing,
        match.Percent,
        Math.Round(match.Credit, 3),
        ToViews(match.Sentences),
        [.. match.Found.Select(f => new FoundView(f.Text, Math.Round(f.Share, 3), ToViews(f.Places)))],
        match.Missing);

    public static IReadOnlyList<ContradictionView> Contradictions(IReadOnlyList<ContradictionFinding> found) =>
        [.. found.Select(c => new ContradictionView(c.Criterion, c.About, ToView(c.Claim), ToView(c.Denial)))];

    public static IReadOnlyList<CautionView> Cautions(Judgement judgement) =>
        [.. (judgement.Qualities?.Cautions ?? []).Select(c => new CautionView(c.Kind, c.Reason, ToViews(c.Evidence)))];

    public static IReadOnlyList<EvidenceView> ToViews(IEnumerable<TextEvidence> evidence) => [.. evidence.Select(ToView)];

    private static EvidenceView ToView(TextEvidence evidence) => new(evidence.Start, evidence.Length, evidence.Quote);
}
