using Onsite.Evaluation;

namespace Onsite.Practice.Attempts;

/// <summary>One answer to one question, from its first word to its scorecard. Immutable: a change makes a new value with the next revision.</summary>
public sealed record Attempt
{
    /// <summary>The most UTF-16 code units that an answer may have.</summary>
    public const int MaximumLength = 400_000;

    /// <summary>Identity; sorts by the time of its start.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the question.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The level asked for.</summary>
    public required Level Level { get; init; }

    /// <summary>How it is given. An attempt that was coached for a moment stays coached.</summary>
    public required AttemptMode Mode { get; init; }

    /// <summary>How far it has come.</summary>
    public AttemptStatus Status { get; init; } = AttemptStatus.Draft;

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>When it was handed in; null for a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Writing time: without pauses and without the time in which the page was out of sight.</summary>
    public TimeSpan Active { get; init; }

    /// <summary>The time that the question asked for when the attempt was started.</summary>
    public required TimeSpan Target { get; init; }

    /// <summary>The answer as typed.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Words and figures in the answer.</summary>
    public int Words { get; init; }

    /// <summary>Counts the changes of the text; one that is based on an older text is refused.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Counts all changes, those of hints and mode as well; a store replaces an attempt only by one that was made from its newest version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The hints that were taken, in order.</summary>
    public IReadOnlyList<Hint> Hints { get; init; } = [];

    /// <summary>How the answer was judged when it was handed in; null for a draft. Lists, progress and suggestions go by this one.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>How it was judged anew, in order; empty where nobody asked for it.</summary>
    public IReadOnlyList<LaterJudgement> Later { get; init; } = [];

    /// <summary>The judgement that was made last; null for a draft.</summary>
    public Judgement? NewestJudgement => Later is [.., var last] ? last.Judgement : Judgement;

    /// <summary>It as it stands in a list.</summary>
    /// <param name="number">Which attempt at its question it is, from 1.</param>
    public AttemptSummary ToSummary(int number) => new()
    {
        Id = Id,
        QuestionId = QuestionId,
        Number = number,
        Level = Level,
        Mode = Mode,
        Status = Status,
        StartedAt = StartedAt,
        SavedAt = SavedAt,
        SubmittedAt = SubmittedAt,
        Active = Active,
        Target = Target,
        Words = Words,
        Rating = Judgement?.Scorecard.Rating,
        ScoreLow = Judgement?.Scorecard.ScoreLow,
        ScoreHigh = Judgement?.Scorecard.ScoreHigh,
        Ticks = [.. Judgement?.Findings.Select(OutcomeTick.Of) ?? []],
    };
}
