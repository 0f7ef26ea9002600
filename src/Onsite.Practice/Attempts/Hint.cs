namespace Onsite.Practice.Attempts;

/// <summary>How much a hint gives away.</summary>
public enum HintTier
{
    /// <summary>The interviewer's question that pushes towards the point.</summary>
    QuestionBack = 1,

    /// <summary>The competency and the terms around the point.</summary>
    Direction = 2,

    /// <summary>The point itself; it then counts nothing.</summary>
    ThePoint = 3,
}

/// <summary>A hint that was taken. Hints are logged and stand in the scorecard.</summary>
/// <param name="Point">Id of the point it is about; not shown while the attempt is open.</param>
/// <param name="Tier">How much it gave away.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">Writing time at which it was taken.</param>
public sealed record Hint(string Point, HintTier Tier, string Text, TimeSpan At);
