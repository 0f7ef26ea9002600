namespace Onsite.Evaluation.Grading;

/// <summary>A graded answer together with what was asked, to train a model that is meant for other questions.</summary>
/// <param name="Question">The question.</param>
/// <param name="References">Answers that would get full marks, at least one.</param>
/// <param name="Answer">The answer and its grade.</param>
public sealed record TrainingAnswer(string Question, IReadOnlyList<string> References, GradedAnswer Answer);
