using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;

namespace Onsite.Server.Contracts;

/// <summary>A finding as a mark in a row.</summary>
public sealed record Tick(Outcome Outcome, double Weight, bool Must);

/// <summary>An attempt as it stands in a list.</summary>
public sealed record AttemptSummary(
    string Id,
    string QuestionId,
    string Slug,
    string Title,
    int Number,
    Level Level,
    AttemptMode Mode,
    AttemptStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset SavedAt,
    DateTimeOffset? SubmittedAt,
    int ActiveSeconds,
    int TargetSeconds,
    int Words,
    Rating? Rating,
    double? ScoreLow,
    double? ScoreHigh,
    IReadOnlyList<Tick> Ticks,
    bool QuestionMissing);

/// <summary>Part of a list of attempts.</summary>
/// <param name="Items">The attempts, newest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The place to go on from; null at the end.</param>
public sealed record AttemptPage(IReadOnlyList<AttemptSummary> Items, int Total, string? Next);

/// <summary>A hint that was taken.</summary>
/// <param name="Ordinal">Its place among the attempt's hints, from 1.</param>
/// <param name="Tier">How much it gives away, from 1 to 3.</param>
/// <param name="TierName">The same in words.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Text">What was said.</param>
/// <param name="AtSeconds">Writing time at which it was taken.</param>
/// <param name="Remaining">How many more there are for the same point.</param>
public sealed record HintView(int Ordinal, int Tier, string TierName, HintCost Cost, string Text, int AtSeconds, int Remaining);

/// <summary>What a hint costs.</summary>
public enum HintCost
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>The point that it gives away.</summary>
    PointCountsNothing,
}

/// <summary>An attempt with its text.</summary>
/// <param name="Summary">Everything but the text.</param>
/// <param name="Text">The answer as typed.</param>
/// <param name="Revision">Which text this is; saving says which one it began from.</param>
/// <param name="Hints">The hints that were taken.</param>
/// <param name="Question">The question; null where it is no longer in the catalogue.</param>
public sealed record AttemptDetail(AttemptSummary Summary, string Text, int Revision, IReadOnlyList<HintView> Hints, QuestionDetail? Question);

/// <summary>Asks for an attempt.</summary>
public sealed record StartAttempt(string Slug, Level Level, AttemptMode Mode);

/// <summary>A text to be kept.</summary>
/// <param name="Text">The answer as typed.</param>
/// <param name="ActiveSeconds">Writing time so far.</param>
/// <param name="Revision">The text that the typing began from.</param>
public sealed record SaveDraft(string Text, double ActiveSeconds, int Revision);

/// <summary>A text was kept.</summary>
/// <param name="Revision">The revision to go on from.</param>
/// <param name="SavedAt">When.</param>
public sealed record DraftSaved(int Revision, DateTimeOffset SavedAt);

/// <summary>Asks for a hint.</summary>
/// <param name="Text">The answer as it stands.</param>
/// <param name="ActiveSeconds">Writing time so far.</param>
public sealed record AskHint(string Text, double ActiveSeconds);
