namespace Onsite.Evaluation.Matching.Negation;

/// <summary>Words that deny, seem to deny, or end a denial.</summary>
/// <param name="Text">The words as typed, in any case.</param>
/// <param name="Kind">What they do.</param>
public readonly record struct NegationCue(string Text, CueKind Kind);
