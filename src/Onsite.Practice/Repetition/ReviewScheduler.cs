namespace Onsite.Practice.Repetition;

/// <summary>Says when something is to be reviewed next: FSRS-6 with steps of minutes while it is learnt. A pure function: it reads no clock and adds no chance.</summary>
public sealed class ReviewScheduler
{
    private readonly Fsrs6 _model;
    private readonly RepetitionOptions _options;

    /// <summary>A scheduler with the weights and options given; the defaults where null.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ReviewScheduler(FsrsParameters? parameters = null, RepetitionOptions? options = null)
    {
        _model = new Fsrs6(parameters);
        _options = options ?? new RepetitionOptions();
        if (_options.Retention is not (> 0 and < 1) || _options.LongestIntervalDays < 1 || _options.LearningSteps.Concat(_options.RelearningSteps).Any(step => step <= TimeSpan.Zero))
        {
            throw new ArgumentException("The retention is above 0 and below 1, the longest interval at least a day, and every step longer than nothing.", nameof(options));
        }
    }

    /// <summary>The formulas it works with.</summary>
    public Fsrs6 Model => _model;

    /// <summary>How something stands after a review.</summary>
    /// <param name="before">How it stood; null at its first review.</param>
    /// <param name="grade">How well it was remembered.</param>
    /// <param name="at">When it was reviewed. A moment before the last review counts as that moment.</param>
    public ReviewStanding Review(ReviewStanding? before, RecallGrade grade, DateTimeOffset at)
    {
        if (!Enum.IsDefined(grade))
        {
            throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade is Again, Hard, Good or Easy.");
        }

        if (before is null)
        {
            return Step(_model.First(grade), ReviewPhase.Learning, 0, grade, at);
        }

        at = at < before.ReviewedAt ? before.ReviewedAt : at;
        var memory = _model.Next(before.Memory, grade, (int)(at - before.ReviewedAt).TotalDays);
        return before.Phase switch
        {
            ReviewPhase.Review when grade == RecallGrade.Again && _options.RelearningSteps.Count > 0 => new(memory, ReviewPhase.Relearning, 0, at, at + _options.RelearningSteps[0]),
            ReviewPhase.Review => Known(memory, at),
            _ => Step(memory, before.Phase, before.Step ?? 0, grade, at),
        };
    }

    /// <summary>The standing after reviews in their order; null where there were none.</summary>
    public ReviewStanding? Replay(IEnumerable<(RecallGrade Grade, DateTimeOffset At)> reviews) =>
        reviews.Aggregate((ReviewStanding?)null, (standing, review) => Review(standing, review.Grade, review.At));

    private ReviewStanding Step(MemoryState memory, ReviewPhase phase, int step, RecallGrade grade, DateTimeOffset at)
    {
        var steps = phase == ReviewPhase.Learning ? _options.LearningSteps : _options.RelearningSteps;
        if (steps.Count == 0 || grade == RecallGrade.Easy || (step >= steps.Count && grade != RecallGrade.Again))
        {
            return Known(memory, at);
        }

        return grade switch
        {
            RecallGrade.Again => new(memory, phase, 0, at, at + steps[0]),
            RecallGrade.Hard => new(memory, phase, step, at, at + HardPause(steps, step)),
            _ when step + 1 == steps.Count => Known(memory, at),
            _ => new(memory, phase, step + 1, at, at + steps[step + 1]),
        };
    }

    /// <summary>At the first step a hard review waits longer than one that failed and not as long as a good one.</summary>
    private static TimeSpan HardPause(IReadOnlyList<TimeSpan> steps, int step) =>
        step > 0 ? steps[step] : steps.Count == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2;

    private ReviewStanding Known(MemoryState memory, DateTimeOffset at)
    {
        var days = Math.Clamp(Math.Round(_model.Interval(memory.Stability, _options.Retention)), 1, _options.LongestIntervalDays);
        return new(memory, ReviewPhase.Review, null, at, at + TimeSpan.FromDays(days));
    }
}
