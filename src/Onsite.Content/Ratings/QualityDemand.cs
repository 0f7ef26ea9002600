namespace Onsite.Content.Ratings;

/// <summary>Something that an answer has to show for a rating.</summary>
/// <param name="Kind">What.</param>
/// <param name="AtLeast">How much of it; above 0.</param>
public sealed record QualityDemand(DemandKind Kind, int AtLeast);
