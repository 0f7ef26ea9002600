namespace Onsite.Content.Ratings;

/// <summary>What a stated misconception costs, in percent of the whole.</summary>
/// <param name="Major">Cost of a major one; from 0 to 100.</param>
/// <param name="Minor">Cost of a minor one; from 0 to <paramref name="Major"/>.</param>
public sealed record MisconceptionPenalties(double Major, double Minor);
