namespace Onsite.Practice.Attempts;

/// <summary>What came of a wish to change an attempt.</summary>
public enum ChangeOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such attempt, or its question is no longer in the catalogue.</summary>
    Missing,

    /// <summary>Somebody else changed it first; nothing was changed.</summary>
    Conflict,

    /// <summary>It was handed in; it does not change any more.</summary>
    AlreadySubmitted,

    /// <summary>It was not handed in yet.</summary>
    NotSubmitted,

    /// <summary>It is given without a coach.</summary>
    NotCoached,

    /// <summary>There is nothing in it to judge.</summary>
    Empty,

    /// <summary>It is a transcript with times that cannot be used.</summary>
    BrokenTranscript,

    /// <summary>It is longer than <see cref="Attempt.MaximumLength"/>.</summary>
    TooLong,

    /// <summary>The content declares no rules for a rating at its level.</summary>
    NoRules,

    /// <summary>Every point was heard or hinted at already.</summary>
    NothingLeft,

    /// <summary>The language model that was asked gave no usable reply.</summary>
    ModelFailed,
}

/// <summary>The outcome of a change, and the attempt as it is now.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Attempt">The attempt as it is kept now; null where it is missing.</param>
public sealed record AttemptChange(ChangeOutcome Outcome, Attempt? Attempt);
