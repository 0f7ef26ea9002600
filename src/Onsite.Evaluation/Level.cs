namespace Onsite.Evaluation;

/// <summary>The level an answer is asked for at. More is expected of each than of the one before.</summary>
public enum Level
{
    /// <summary>Proposes a sound structure and estimates; needs some steering.</summary>
    Mid,

    /// <summary>Drives the conversation, offers options with their price, knows what fails.</summary>
    Senior,

    /// <summary>Questions the requirements, goes deep in several places, ties choices to cost and people.</summary>
    Staff,
}
