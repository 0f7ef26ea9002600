namespace Onsite.Evaluation.Calibration;

/// <summary>An answer that the evaluator scored and a person graded.</summary>
/// <param name="Score">The evaluator's score, from 0 to 100.</param>
/// <param name="Grade">The person's grade, from 0 to 100.</param>
public readonly record struct GradedScore(double Score, double Grade);
