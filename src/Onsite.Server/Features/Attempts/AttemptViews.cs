using Onsite.Content;
using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Summary = Onsite.Practice.Attempts.AttemptSummary;

namespace Onsite.Server.Features.Attempts;

/// <summary>Attempts as the API shows them.</summary>
internal static class AttemptViews
{
    public static Contracts.AttemptSummary ToView(this Summary attempt, Catalogue catalogue)
    {
        var question = catalogue.FindById(attempt.QuestionId);
        return new Contracts.AttemptSummary(
            attempt.Id,
            attempt.QuestionId,
            question?.Slug ?? string.Empty,
            question?.Title ?? attempt.QuestionId,
            attempt.Number,
            attempt.Level,
            attempt.Mode,
            attempt.Status,
            attempt.StartedAt,
            attempt.SavedAt,
            attempt.SubmittedAt,
            (int)attempt.Active.TotalSeconds,
            (int)attempt.Target.TotalSeconds,
            attempt.Words,
            attempt.Rating,
            attempt.ScoreLow,
            attempt.ScoreHigh,
            [.. attempt.Ticks.Select(t => new Tick(t.Outcome, Math.Round(t.Weight, 1), t.Must))],
            question is null);
    }

    public static IReadOnlyList<HintView> ToViews(this IReadOnlyList<Hint> hints) => [.. hints.Select((h, i) => h.ToView(i + 1))];

    public static HintView ToView(this Hint hint, int ordinal) => new(
        ordinal,
        (int)hint.Tier,
        hint.Tier switch
        {
            HintTier.QuestionBack => "A question back",
            HintTier.Direction => "A direction",
            _ => "The point",
        },
        hint.Tier == HintTier.ThePoint ? HintCost.PointCountsNothing : HintCost.Free,
        hint.Text,
        (int)hint.At.TotalSeconds,
        (int)HintTier.ThePoint - (int)hint.Tier);
}
