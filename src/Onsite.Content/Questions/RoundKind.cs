namespace Onsite.Content.Questions;

/// <summary>The kinds of round in which a question may be asked.</summary>
public enum RoundKind
{
    /// <summary>The first half hour, on the telephone.</summary>
    PhoneScreen,

    /// <summary>Writing code that runs.</summary>
    Coding,

    /// <summary>Designing a system on a board.</summary>
    SystemDesign,

    /// <summary>Going to the bottom of one thing that the candidate has built.</summary>
    DeepDive,

    /// <summary>What the candidate has done, with whom, and what came of it.</summary>
    Behavioural,

    /// <summary>The talk with the future manager.</summary>
    HiringManager,
}
