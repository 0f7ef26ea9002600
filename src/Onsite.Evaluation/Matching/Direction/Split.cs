namespace Onsite.Evaluation.Matching.Direction;

/// <summary>A stretch of tokens, from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
internal readonly record struct Stretch(int From, int To);

/// <summary>One place where a text puts two things into a relation.</summary>
/// <param name="First">Where the first of the relation is spoken of.</param>
/// <param name="Second">Where the second is.</param>
internal readonly record struct Split(Stretch First, Stretch Second);
