using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Ratings;

/// <summary>What answers to some kinds of question have to show for a rating, and for every better one.</summary>
/// <param name="Kinds">The kinds of question.</param>
/// <param name="Level">The level.</param>
/// <param name="Rating">The least rating that it is asked for: <see cref="Rating.Hire"/> or <see cref="Rating.StrongHire"/>.</param>
/// <param name="Demands">What is asked.</param>
public sealed record DemandSet(IReadOnlyList<QuestionKind> Kinds, Level Level, Rating Rating, IReadOnlyList<QualityDemand> Demands);
