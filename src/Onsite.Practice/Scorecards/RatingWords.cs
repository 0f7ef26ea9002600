using Onsite.Content.Ratings;

namespace Onsite.Practice.Scorecards;

/// <summary>Ratings as people say them.</summary>
public static class RatingWords
{
    /// <summary>"Strong no hire", "No hire", "Hire" or "Strong hire".</summary>
    public static string Of(Rating rating) => rating switch
    {
        Rating.StrongNoHire => "Strong no hire",
        Rating.NoHire => "No hire",
        Rating.Hire => "Hire",
        _ => "Strong hire",
    };
}
