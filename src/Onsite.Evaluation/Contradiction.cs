using Onsite.Evaluation.Text;

namespace Onsite.Evaluation;

/// <summary>Two places of one answer that cannot both be meant.</summary>
/// <param name="Criterion">Id of the point or misconception that they disagree about.</param>
/// <param name="Claim">The stretch that says it.</param>
/// <param name="Denial">The sentence that denies it.</param>
/// <param name="About">What they disagree about, in words.</param>
public sealed record Contradiction(string Criterion, TextSpan Claim, TextSpan Denial, string About)
{
    /// <summary>Why a finding is unknown that rests on both, with a line for each.</summary>
    internal Explanation Explain(double value, params IReadOnlyList<Explanation> made) => new(
        value,
        $"The answer contradicts itself about “{About}”: it says this in one sentence and the opposite in another.",
        [Claim, Denial],
        [Explanation.Leaf(value, "Said here.", Claim), Explanation.Leaf(0, "Denied here.", Denial), .. made]);
}
