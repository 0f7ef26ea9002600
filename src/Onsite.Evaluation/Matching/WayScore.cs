using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>What a way of making a point earned.</summary>
/// <param name="Credit">From 0 to 1.</param>
/// <param name="Coverage">The coverage behind the credit, which orders ways of equal credit.</param>
internal readonly record struct WayScore(double Credit, double Coverage);

/// <summary>What shows the score of a way.</summary>
/// <param name="Spans">The stretches it rests on.</param>
/// <param name="Sentences">The sentences it rests on.</param>
/// <param name="Found">What was found.</param>
/// <param name="Missing">What was not, in words: one entry at most.</param>
/// <param name="Explanation">Why.</param>
internal sealed record WayEvidence(
    IReadOnlyList<TextSpan> Spans,
    IReadOnlyList<int> Sentences,
    IReadOnlyList<string> Found,
    IReadOnlyList<string> Missing,
    Explanation Explanation)
{
    /// <summary>The phrasings that earned it.</summary>
    public IReadOnlyList<PhrasingMatch> Matches { get; init; } = [];
}
