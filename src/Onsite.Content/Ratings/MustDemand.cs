namespace Onsite.Content.Ratings;

/// <summary>How well every must-have has to be met, the least first.</summary>
public enum MustDemand
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>At least partly.</summary>
    Partly,

    /// <summary>In full.</summary>
    Met,
}
