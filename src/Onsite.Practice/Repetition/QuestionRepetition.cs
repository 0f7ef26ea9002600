using Onsite.Content.Ratings;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Repetition;

/// <summary>
/// When whole questions are worth answering again: every submitted attempt is a review, its rating the grade. The attempts are the raw log, so that a better model can read it anew.
/// </summary>
public static class QuestionRepetition
{
    /// <summary>
    /// A question takes twenty minutes and not ten seconds: it comes back when the chance of recall has fallen to 80 percent, and never on the same day.
    /// </summary>
    private static readonly ReviewScheduler Scheduler = new(options: new RepetitionOptions { Retention = 0.8, LearningSteps = [], RelearningSteps = [] });

    /// <summary>How a question stands after its attempts; null where none was rated.</summary>
    /// <param name="attempts">The attempts at one question, in any order; drafts are passed over.</param>
    public static ReviewStanding? Standing(IEnumerable<AttemptSummary> attempts) => Scheduler.Replay(
        attempts.Where(a => a is { Rating: not null, SubmittedAt: not null }).OrderBy(a => a.SubmittedAt).ThenBy(a => a.Number).Select(a => (GradeOf(a.Rating!.Value), a.SubmittedAt!.Value)));

    /// <summary>The chance, from 0 to 1, that an answer would go as well now as it did last.</summary>
    public static double Retrievability(ReviewStanding standing, DateTimeOffset now) =>
        Scheduler.Model.Retrievability(standing.Memory, Math.Max(0, (now - standing.ReviewedAt).TotalDays));

    /// <summary>Below hire the question was not answered, however much of it was.</summary>
    private static RecallGrade GradeOf(Rating rating) => rating switch
    {
        Rating.StrongHire => RecallGrade.Easy,
        Rating.Hire => RecallGrade.Good,
        _ => RecallGrade.Again,
    };
}
