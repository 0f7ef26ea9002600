namespace Onsite.Content.Ratings;

/// <summary>What an interviewer would write at the end, the worst first.</summary>
public enum Rating
{
    /// <summary>Would object to hiring.</summary>
    StrongNoHire,

    /// <summary>Would not hire.</summary>
    NoHire,

    /// <summary>Would hire.</summary>
    Hire,

    /// <summary>Would fight for it.</summary>
    StrongHire,
}
