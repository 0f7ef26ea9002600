namespace Onsite.Practice.Rounds;

/// <summary>What came of a wish to change a round.</summary>
public enum RoundOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such round.</summary>
    Missing,

    /// <summary>Somebody else changed it first; nothing was changed.</summary>
    Conflict,

    /// <summary>It was handed in, and does not change any more.</summary>
    AlreadySubmitted,

    /// <summary>A text is longer than is kept; <see cref="RoundChange.Reason"/> says which.</summary>
    TooLong,

    /// <summary>Something in it is none of this round; <see cref="RoundChange.Reason"/> says what.</summary>
    OutOfRange,

    /// <summary>Nothing was noted, estimated or drawn.</summary>
    Empty,

    /// <summary>The scenario is no longer in the catalogue.</summary>
    ScenarioGone,

    /// <summary>There is no such design.</summary>
    DesignGone,

    /// <summary>The design was drawn for another scenario.</summary>
    OtherScenario,

    /// <summary>The design cannot be run.</summary>
    CannotRun,

    /// <summary>The content does not say how a round goes.</summary>
    NoPlan,

    /// <summary>The content has no rules for a rating.</summary>
    NoRules,
}

/// <summary>The outcome of a change, and the round as it is now.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Round">The round as it is kept now; null where it is missing, or was refused before it was there.</param>
/// <param name="Reason">What was wrong, in a sentence; null where the outcome says it.</param>
public sealed record RoundChange(RoundOutcome Outcome, DesignRound? Round, string? Reason = null);
