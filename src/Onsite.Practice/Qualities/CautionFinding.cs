using Onsite.Evaluation.Integrity;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Qualities;

/// <summary>Something about an answer as a whole that keeps it from being rated as an answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">What was seen, in a sentence with its figures.</param>
/// <param name="Evidence">Some of the stretches that show it.</param>
public sealed record CautionFinding(CautionKind Kind, string Reason, IReadOnlyList<TextEvidence> Evidence);
