namespace Onsite.Practice.Scorecards;

/// <summary>What an interviewer would write at the end.</summary>
public enum Rating
{
    /// <summary>Would harm the team at this level.</summary>
    StrongNoHire,

    /// <summary>Not at this level, not yet.</summary>
    NoHire,

    /// <summary>Does the work of this level.</summary>
    Hire,

    /// <summary>Raises the team.</summary>
    StrongHire,
}
