namespace Onsite.Evaluation.Grading;

/// <summary>An answer that somebody has graded by hand.</summary>
/// <param name="Text">The answer as it was written.</param>
/// <param name="Grade">What it was given, from 0 (nothing) to 1 (full marks).</param>
public sealed record GradedAnswer(string Text, double Grade);
