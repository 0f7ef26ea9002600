using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Repetition;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Overview;

/// <summary>A question worth answering next.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reason">Why this one, in a few words.</param>
public sealed record Suggestion(Question Question, string Reason);

/// <summary>Chooses what to answer next: first what is due again, the most likely forgotten before the rest, then new questions where least is known or earned.</summary>
public static class Suggestions
{
    /// <summary>The best questions to answer next; those with an open draft are left out, for they are resumed.</summary>
    /// <param name="attempts">All attempts, newest first.</param>
    /// <param name="catalogue">What there is to answer.</param>
    /// <param name="standings">Where the person stands.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<Suggestion> Choose(
        IReadOnlyList<AttemptSummary> attempts,
        Catalogue catalogue,
        IReadOnlyList<CompetencyStanding> standings,
        Level level,
        DateTimeOffset now,
        int count)
    {
        var newest = attempts.DistinctBy(a => a.QuestionId, StringComparer.Ordinal).ToDictionary(a => a.QuestionId, StringComparer.Ordinal);
        var open = attempts.Where(a => a.Status == AttemptStatus.Draft).Select(a => a.QuestionId).ToHashSet(StringComparer.Ordinal);
        var asked = catalogue.Questions.Where(q => q.Levels.Contains(level) && !open.Contains(q.Id)).ToList();
        var standing = attempts.GroupBy(a => a.QuestionId, StringComparer.Ordinal).ToDictionary(g => g.Key, QuestionRepetition.Standing, StringComparer.Ordinal);
        var again = asked
            .Where(q => standing.GetValueOrDefault(q.Id) is { } due && due.DueAt <= now)
            .OrderBy(q => QuestionRepetition.Retrievability(standing[q.Id]!, now))
            .ThenBy(q => newest[q.Id].ScoreLow)
            .ThenBy(q => q.Slug, StringComparer.Ordinal)
            .Select(q => new Suggestion(q, ReasonToRepeat(newest[q.Id].Rating!.Value, standing[q.Id]!, now)))
            .ToList();
        var fresh = asked
            .Where(q => !newest.ContainsKey(q.Id))
            .Select(q => (Question: q, Gap: Gap(q, standings), Distance: Math.Abs(q.Difficulty - Comfortable(level, newest.Count))))
            .OrderByDescending(q => q.Gap.Size)
            .ThenBy(q => q.Distance)
            .ThenBy(q => q.Question.Minutes)
            .ThenBy(q => q.Question.Slug, StringComparer.Ordinal)
            .Select(q => new Suggestion(q.Question, q.Gap.Reason));
        var half = Math.Max(1, count / 2);
        return [.. again.Take(half).Concat(fresh).Concat(again.Skip(half)).Take(count)];
    }

    private static string ReasonToRepeat(Rating last, ReviewStanding standing, DateTimeOffset now) => last <= Rating.NoHire
        ? $"{RatingWords.Of(last)} last time"
        : $"{RatingWords.Of(last)} {(int)(now - standing.ReviewedAt).TotalDays} days ago, due again";

    /// <summary>How much there is to gain from a question: its competencies that are unknown or weak.</summary>
    private static (double Size, string Reason) Gap(Question question, IReadOnlyList<CompetencyStanding> standings)
    {
        if (standings.Count == 0)
        {
            return (0, $"{question.Minutes} min, difficulty {question.Difficulty} of 10");
        }

        var weakest = standings.Where(s => question.Competencies.Contains(s.Id)).MinBy(s => s.Low);
        var unknown = question.Competencies.Count(id => standings.All(s => s.Id != id));
        return unknown > 0
            ? (60 + unknown, "new ground: not yet judged here")
            : weakest is null ? (0, "new") : (100 - weakest.Low, $"{weakest.Name} is at {weakest.Low:0} of 100");
    }

    /// <summary>A first question should be one that can be finished; later ones are as hard as the level is.</summary>
    private static int Comfortable(Level level, int answered) => (answered == 0 ? 4 : 5) + (int)level;
}
