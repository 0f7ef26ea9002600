namespace Onsite.Practice.Repetition;

/// <summary>How reviews are spaced. The defaults are what ships.</summary>
public sealed record RepetitionOptions
{
    /// <summary>The chance of recall at which something is due, above 0 and below 1.</summary>
    public double Retention { get; init; } = 0.9;

    /// <summary>The pauses while something is learnt; none means that it is known after its first review.</summary>
    public IReadOnlyList<TimeSpan> LearningSteps { get; init; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    /// <summary>The pauses while something forgotten is learnt again; none means that it goes on in days.</summary>
    public IReadOnlyList<TimeSpan> RelearningSteps { get; init; } = [TimeSpan.FromMinutes(10)];

    /// <summary>The longest pause in days, 1 or more.</summary>
    public int LongestIntervalDays { get; init; } = 36_500;
}
