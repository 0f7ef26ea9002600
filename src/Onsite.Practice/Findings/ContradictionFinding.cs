using Onsite.Evaluation;

namespace Onsite.Practice.Findings;

/// <summary>Two places of one answer that cannot both be meant.</summary>
/// <param name="Criterion">Id of the point or misconception that they disagree about.</param>
/// <param name="About">What they disagree about, in words.</param>
/// <param name="Claim">The words that say it.</param>
/// <param name="Denial">The sentence that denies it.</param>
public sealed record ContradictionFinding(string Criterion, string About, TextEvidence Claim, TextEvidence Denial)
{
    /// <summary>The contradictions of an answer; two places that disagree about several criteria are told once.</summary>
    /// <param name="report">What the evaluator saw.</param>
    /// <param name="answer">The answer that it saw.</param>
    public static IReadOnlyList<ContradictionFinding> From(AnswerReport report, string answer) =>
    [
        .. report.Contradictions
            .DistinctBy(c => (c.Claim, c.Denial))
            .Select(c => new ContradictionFinding(c.Criterion, c.About, TextEvidence.Of(c.Claim, answer), TextEvidence.Of(c.Denial, answer))),
    ];
}
