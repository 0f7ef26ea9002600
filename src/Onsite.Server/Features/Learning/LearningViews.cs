using Onsite.Content.Questions;
using Onsite.Evaluation.Calibration;
using Onsite.Evaluation.Text;
using Onsite.Practice.Attempts;
using Onsite.Practice.Learning;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Learning;

/// <summary>Marks and grades as the pages show them.</summary>
internal static class LearningViews
{
    /// <summary>What people taught about a question, and what follows for an answer to it.</summary>
    public static async Task<QuestionLearning> GatherAsync(PracticeDesk desk, Question question, Attempt? attempt, CancellationToken cancellation)
    {
        var marks = await desk.Marks.ListAsync(question, cancellation);
        var grades = await desk.Grades.ListAsync(question, cancellation);
        var expected = attempt?.NewestJudgement is { } judgement ? GradeBook.Expect(grades, attempt.Text, judgement.Scorecard.ScoreLow) : null;
        return new QuestionLearning(
            [.. marks.Select(ToView)],
            [.. grades.Select(ToView)],
            CalibrationCurve.MinimumGrades,
            expected is null ? null : new ExpectedGradeView(expected.Grade, expected.Grades, expected.Score));
    }

    public static MarkView ToView(StandingMark standing) => new(
        standing.Mark.Id,
        standing.Mark.Point,
        standing.Mark.Statement,
        standing.Mark.Kind,
        standing.Mark.Sentence,
        standing.Mark.MadeAt,
        standing.Mark.AttemptId,
        standing.FromEarlierRubric,
        standing.Resting?.Reason);

    public static GradeView ToView(ScoredGrade scored) => new(
        scored.Graded.Id,
        scored.Graded.Grade,
        scored.Score,
        scored.Graded.Level,
        scored.Graded.By,
        scored.Graded.Note,
        scored.Graded.GradedAt,
        scored.Graded.AttemptId,
        Tokenizer.Tokenize(scored.Graded.Text).Count);

    /// <summary>All judgements of an answer, the first first.</summary>
    public static IReadOnlyList<JudgingView> Judgings(Attempt attempt) =>
    [
        ToView(0, attempt.SubmittedAt ?? attempt.SavedAt, attempt.Judgement!),
        .. attempt.Later.Select((l, i) => ToView(i + 1, l.JudgedAt, l.Judgement)),
    ];

    private static JudgingView ToView(int number, DateTimeOffset at, Judgement judgement) => new(
        number,
        at,
        judgement.Scorecard.Rating,
        new ScoreRange(judgement.Scorecard.ScoreLow, judgement.Scorecard.ScoreHigh),
        judgement.Findings.Count(f => f.Marks.Count > 0));
}
