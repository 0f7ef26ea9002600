namespace Onsite.Evaluation.Grading;

/// <summary>The grade of an answer, and why.</summary>
/// <param name="Value">From 0 (nothing) to 1 (full marks).</param>
/// <param name="Reference">Index of the reference that the answer came nearest to.</param>
/// <param name="Features">What was measured on the answer, held against that reference.</param>
/// <param name="Explanation">How the value came about; its spans are stretches of the answer.</param>
public sealed record AnswerGrade(double Value, int Reference, IReadOnlyDictionary<GradingFeature, double> Features, Explanation Explanation);
