using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Integrity;

/// <summary>Something about an answer as a whole that keeps it from being taken as an answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Share">How much of the answer it concerns, from 0 to 1.</param>
/// <param name="Reason">What was seen, in a sentence with its figures.</param>
/// <param name="Spans">Some of the stretches that show it, in order.</param>
public sealed record Caution(CautionKind Kind, double Share, string Reason, IReadOnlyList<TextSpan> Spans);
