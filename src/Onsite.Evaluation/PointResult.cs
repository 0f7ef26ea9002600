using Onsite.Evaluation.Learning;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation;

/// <summary>What became of one key point.</summary>
/// <param name="Point">The point.</param>
/// <param name="Observation">What was seen.</param>
/// <param name="Credit">Share of the point that was made, from 0 to 1, before it is rounded to an observation.</param>
/// <param name="Spans">The stretches of the answer that make the point; empty exactly where it was not observed.</param>
/// <param name="Found">The words or parts that were found.</param>
/// <param name="Missing">What was missing for full credit, said as a sentence would say it (see <see cref="Wording"/>): one entry, or none where nothing was.</param>
/// <param name="Explanation">Why.</param>
public sealed record PointResult(
    KeyPoint Point,
    Observation Observation,
    double Credit,
    IReadOnlyList<TextSpan> Spans,
    IReadOnlyList<string> Found,
    IReadOnlyList<string> Missing,
    Explanation Explanation)
{
    /// <summary>The marks without which the result would be another; empty where the rubric alone gives it.</summary>
    public IReadOnlyList<MarkedSentence> Marks { get; init; } = [];

    /// <summary>The phrasings that earned the credit, with what was missing for all of it; empty where the point was not observed.</summary>
    public IReadOnlyList<PhrasingMatch> Matches { get; init; } = [];

    /// <summary>Where the point was not observed: the phrasing that came nearest, and the sentence; null where nothing comes near, or where the point was observed.</summary>
    public PhrasingMatch? Nearest { get; init; }
}
