using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Tests;

/// <summary>Attempts of the past for tests.</summary>
internal static class Past
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 8, 12, 0, 0, TimeSpan.Zero);

    public static AttemptSummary Judged(string questionId, double daysAgo, Rating rating = Rating.NoHire, double score = 40, IEnumerable<Finding>? findings = null, double minutes = 10) =>
        Make(questionId, daysAgo, minutes) with
        {
            Status = AttemptStatus.Submitted,
            SubmittedAt = Now - TimeSpan.FromDays(daysAgo) + TimeSpan.FromMinutes(minutes),
            Rating = rating,
            ScoreLow = score,
            ScoreHigh = score,
            Ticks = [.. (findings ?? []).Select(OutcomeTick.Of)],
        };

    public static AttemptSummary Draft(string questionId, double daysAgo, double minutes = 10) => Make(questionId, daysAgo, minutes);

    private static AttemptSummary Make(string questionId, double daysAgo, double minutes) => new()
    {
        Id = $"{questionId}-{daysAgo}",
        QuestionId = questionId,
        Number = 1,
        Level = Level.Senior,
        Mode = AttemptMode.Coached,
        Status = AttemptStatus.Draft,
        StartedAt = Now - TimeSpan.FromDays(daysAgo),
        SavedAt = Now - TimeSpan.FromDays(daysAgo),
        Active = TimeSpan.FromMinutes(minutes),
        Target = TimeSpan.FromMinutes(20),
        Words = 100,
    };
}
