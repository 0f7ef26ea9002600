using Onsite.Content;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Overview;

/// <summary>Where a person stands: a pure function of the attempts and the catalogue.</summary>
/// <param name="Standings">What the newest judged attempt at each question says of each competency; the best known first in the order of the catalogue.</param>
/// <param name="Misconceptions">Misconceptions stated in more than one attempt, the most frequent first.</param>
/// <param name="Week">The seven days that end today.</param>
public sealed record PracticeOverview(IReadOnlyList<CompetencyStanding> Standings, IReadOnlyList<MisconceptionSeen> Misconceptions, IReadOnlyList<DayActivity> Week)
{
    private const int Days = 7;

    /// <summary>The overview of attempts.</summary>
    /// <param name="attempts">All attempts, newest first.</param>
    /// <param name="catalogue">Names competencies and misconceptions.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="zone">Where a day begins.</param>
    public static PracticeOverview Of(IReadOnlyList<AttemptSummary> attempts, Catalogue catalogue, DateTimeOffset now, TimeZoneInfo zone)
    {
        var judged = attempts.Where(a => a.Status == AttemptStatus.Submitted).ToList();
        var newest = judged.DistinctBy(a => a.QuestionId, StringComparer.Ordinal).ToList();
        return new PracticeOverview(Stand(newest, catalogue), FindRepeated(judged, catalogue), CountDays(attempts, now, zone));
    }

    private static IReadOnlyList<CompetencyStanding> Stand(List<AttemptSummary> newest, Catalogue catalogue)
    {
        var marks = newest.SelectMany(a => a.Ticks.Select(t => (Attempt: a, Tick: t))).ToLookup(m => m.Tick.Competency, StringComparer.Ordinal);
        var standings = new List<CompetencyStanding>();
        foreach (var competency in catalogue.Competencies.Where(c => marks.Contains(c.Id)))
        {
            var own = marks[competency.Id].ToList();
            var of = own.Where(m => m.Tick.Kind == CriterionKind.Point).Sum(m => m.Tick.Weight);
            if (of > 0)
            {
                standings.Add(new CompetencyStanding(
                    competency.Id,
                    competency.Name,
                    Percent(own.Sum(m => m.Tick.EarnedLow), of),
                    Percent(own.Sum(m => m.Tick.EarnedHigh), of),
                    own.Count,
                    own.Select(m => m.Attempt.Id).Distinct(StringComparer.Ordinal).Count()));
            }
        }

        return standings;
    }

    private static IReadOnlyList<MisconceptionSeen> FindRepeated(List<AttemptSummary> judged, Catalogue catalogue) =>
    [
        .. judged
            .SelectMany(a => a.Ticks.Where(t => t.Kind != CriterionKind.Point && t.Outcome == Outcome.Violated).Select(t => (Attempt: a, t.Criterion)))
            .GroupBy(m => (m.Attempt.QuestionId, m.Criterion))
            .Where(g => g.Count() > 1)
            .Select(g => (Group: g, Question: catalogue.FindById(g.Key.QuestionId)))
            .Where(m => m.Question is not null)
            .Select(m => new MisconceptionSeen(
                m.Group.Key.Criterion,
                m.Question!.Slug,
                m.Question.Rubric.Misconceptions.FirstOrDefault(r => r.Id == m.Group.Key.Criterion)?.Claim ?? m.Group.Key.Criterion,
                m.Group.Count(),
                judged.Count(a => a.QuestionId == m.Group.Key.QuestionId)))
            .OrderByDescending(m => m.Seen)
            .ThenBy(m => m.Id, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<DayActivity> CountDays(IReadOnlyList<AttemptSummary> attempts, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = Day(now, zone);
        var days = new List<DayActivity>();
        for (var i = Days - 1; i >= 0; i--)
        {
            var day = today.AddDays(-i);
            var minutes = attempts.Where(a => Day(a.StartedAt, zone) == day).Sum(a => a.Active.TotalMinutes);
            days.Add(new DayActivity(day, (int)Math.Round(minutes), attempts.Count(a => a.SubmittedAt is { } at && Day(at, zone) == day)));
        }

        return days;
    }

    private static DateOnly Day(DateTimeOffset time, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);

    private static double Percent(double earned, double of) => Math.Round(100 * Math.Clamp(earned / of, 0, 1), 1);
}

/// <summary>What is known of a competency.</summary>
/// <param name="Id">Id of the competency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Low">Percent of its weight earned at least.</param>
/// <param name="High">Percent of its weight earned at most.</param>
/// <param name="Findings">How many findings speak of it.</param>
/// <param name="Attempts">In how many attempts.</param>
public sealed record CompetencyStanding(string Id, string Name, double Low, double High, int Findings, int Attempts);

/// <summary>A misconception that keeps coming back.</summary>
/// <param name="Id">Its id within the question.</param>
/// <param name="Slug">Slug of the question.</param>
/// <param name="Claim">What was claimed.</param>
/// <param name="Seen">In how many attempts.</param>
/// <param name="Attempts">Of how many.</param>
public sealed record MisconceptionSeen(string Id, string Slug, string Claim, int Seen, int Attempts);

/// <summary>What was done on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Minutes">Writing time of the attempts started on it.</param>
/// <param name="Answers">Answers handed in on it.</param>
public sealed record DayActivity(DateOnly Date, int Minutes, int Answers);
