using Onsite.Evaluation;

namespace Onsite.Practice.Learning;

/// <summary>An answer that a person graded. The answer is kept with its grade, so that the grade means the same when the attempt is gone. Immutable; it is taken back by deleting it.</summary>
public sealed record GradedAnswer
{
    /// <summary>The lowest grade.</summary>
    public const double MinimumGrade = 0;

    /// <summary>The highest grade.</summary>
    public const double MaximumGrade = 100;

    /// <summary>The most characters that the name of a grader and a note have.</summary>
    public const int MaximumNote = 400;

    /// <summary>Identity; sorts by the time it was graded.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the question.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The level that the answer was graded for.</summary>
    public required Level Level { get; init; }

    /// <summary>The answer.</summary>
    public required string Text { get; init; }

    /// <summary>From <see cref="MinimumGrade"/> to <see cref="MaximumGrade"/>, as percent of what a perfect answer earns.</summary>
    public required double Grade { get; init; }

    /// <summary>Who graded; empty for the person who practises.</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>What they say about it; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The attempt that was graded; null where the answer came from elsewhere.</summary>
    public string? AttemptId { get; init; }

    /// <summary>When it was graded.</summary>
    public required DateTimeOffset GradedAt { get; init; }
}
