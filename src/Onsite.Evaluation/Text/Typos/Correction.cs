namespace Onsite.Evaluation.Text.Typos;

/// <summary>A word that was read as another.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Read">What it was read as.</param>
internal readonly record struct Correction(TextSpan Span, string Read);
