using Onsite.Content.Ratings;

namespace Onsite.Content.Checks;

/// <summary>How an answer stands at a level.</summary>
/// <param name="Score">Percent of the weight that it earns for certain; more is better.</param>
/// <param name="Rating">What an interviewer would write.</param>
public sealed record AnswerStanding(double Score, Rating Rating);
