using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Attempts;

/// <summary>An attempt as it stands in a list: everything but the text and the judgement.</summary>
public sealed record AttemptSummary
{
    /// <summary>Identity.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the question.</summary>
    public required string QuestionId { get; init; }

    /// <summary>Which attempt at this question it is, from 1, in the order of their starts.</summary>
    public required int Number { get; init; }

    /// <summary>The level asked for.</summary>
    public required Level Level { get; init; }

    /// <summary>How it was given.</summary>
    public required AttemptMode Mode { get; init; }

    /// <summary>How far it has come.</summary>
    public required AttemptStatus Status { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>When it was handed in; null for a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Writing time.</summary>
    public required TimeSpan Active { get; init; }

    /// <summary>The time asked for.</summary>
    public required TimeSpan Target { get; init; }

    /// <summary>Words and figures in the answer.</summary>
    public required int Words { get; init; }

    /// <summary>The rating; null for a draft.</summary>
    public Rating? Rating { get; init; }

    /// <summary>Score when what is unknown turns out badly; null for a draft.</summary>
    public double? ScoreLow { get; init; }

    /// <summary>Score when what is unknown turns out well; null for a draft.</summary>
    public double? ScoreHigh { get; init; }

    /// <summary>The outcomes in the order of the rubric; empty for a draft.</summary>
    public IReadOnlyList<OutcomeTick> Ticks { get; init; } = [];
}

/// <summary>A finding as a mark in a row.</summary>
/// <param name="Criterion">Id of what was asked.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Competency">Id of the competency.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Must">Whether it is a must-have.</param>
/// <param name="EarnedLow">What it earns at least, in percent of the whole.</param>
/// <param name="EarnedHigh">What it earns at most.</param>
public sealed record OutcomeTick(string Criterion, CriterionKind Kind, string Competency, Outcome Outcome, double Weight, bool Must, double EarnedLow, double EarnedHigh)
{
    /// <summary>The mark of a finding.</summary>
    public static OutcomeTick Of(Finding f) => new(f.Criterion, f.Kind, f.Competency, f.Outcome, f.Weight, f.Must, f.EarnedLow, f.EarnedHigh);
}
