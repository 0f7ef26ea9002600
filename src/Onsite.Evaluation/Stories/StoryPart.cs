namespace Onsite.Evaluation.Stories;

/// <summary>The parts of a story as interviewers ask for them.</summary>
public enum StoryPart
{
    /// <summary>No part: opinion, what one would do, a word to the listener.</summary>
    Other,

    /// <summary>Where and when, and what was going on.</summary>
    Situation,

    /// <summary>What the speaker had to achieve.</summary>
    Task,

    /// <summary>What the speaker did.</summary>
    Action,

    /// <summary>What came of it, and what has changed since.</summary>
    Result,
}
