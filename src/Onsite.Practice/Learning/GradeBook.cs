using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Evaluation.Calibration;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Learning;

/// <summary>Keeps the grades that people give, and says how they would be expected to grade. Sample answers of a question are no grades: their author wrote them to a band, and nobody graded them.</summary>
public sealed class GradeBook
{
    private readonly ILearningStore _store;
    private readonly MarkBook _marks;
    private readonly ProseJudge _judge;
    private readonly TimeProvider _clock;
    private readonly IIdentifierSource _identifiers;

    /// <summary>Keeps grades in <paramref name="store"/>.</summary>
    public GradeBook(ILearningStore store, MarkBook marks, ProseJudge judge, TimeProvider clock, IIdentifierSource identifiers)
    {
        _store = store;
        _marks = marks;
        _judge = judge;
        _clock = clock;
        _identifiers = identifiers;
    }

    /// <summary>Keeps a grade.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not from 0 to 100.</exception>
    public async Task<GradedAnswer> AddAsync(Question question, Level level, string text, double grade, string by, string note, string? attemptId, CancellationToken cancellation)
    {
        if (grade is not (>= GradedAnswer.MinimumGrade and <= GradedAnswer.MaximumGrade))
        {
            throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade is from 0 to 100.");
        }

        var now = _clock.GetUtcNow();
        var graded = new GradedAnswer
        {
            Id = _identifiers.Next(now),
            QuestionId = question.Id,
            Level = level,
            Text = AttemptText.Keepable(text),
            Grade = grade,
            By = AttemptText.Keepable(by).Trim(),
            Note = AttemptText.Keepable(note).Trim(),
            AttemptId = attemptId,
            GradedAt = now,
        };
        await _store.AddGradeAsync(graded, cancellation);
        return graded;
    }

    /// <summary>Takes a grade back.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => _store.RemoveGradeAsync(id, cancellation);

    /// <summary>The graded answers of a question, each with the score that the rubric of now, with its marks, gives at the level of the grade.</summary>
    public async Task<IReadOnlyList<ScoredGrade>> ListAsync(Question question, CancellationToken cancellation)
    {
        var marks = await _marks.HoldingAsync(question, cancellation);
        return [.. (await _store.GradesAsync(question.Id, cancellation)).Select(g => new ScoredGrade(g, _judge.Score(question, g.Text, g.Level, marks)))];
    }

    /// <summary>How an answer would be expected to be graded; null where there are too few grades.</summary>
    /// <param name="grades">The graded answers of the question. Those of this very answer are left out, so that an answer is not judged by its own grade.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="score">What the rubric gives it, from 0 to 100.</param>
    public static ExpectedGrade? Expect(IReadOnlyList<ScoredGrade> grades, string answer, double score)
    {
        var others = grades.Where(g => g.Graded.Text != answer).Select(g => new GradedScore(g.Score, g.Graded.Grade)).ToList();
        return CalibrationCurve.Learn(others) is { } curve ? new ExpectedGrade(Math.Round(curve.Expect(score), 1), others.Count, score) : null;
    }
}

/// <summary>A graded answer and what the rubric gives it.</summary>
/// <param name="Graded">The graded answer.</param>
/// <param name="Score">From 0 to 100, one decimal.</param>
public sealed record ScoredGrade(GradedAnswer Graded, double Score);

/// <summary>How an answer would be expected to be graded. It stands beside the score, and changes neither score nor rating.</summary>
/// <param name="Grade">The grade, from 0 to 100, one decimal.</param>
/// <param name="Grades">How many grades it was learned from.</param>
/// <param name="Score">What the rubric alone gives.</param>
public sealed record ExpectedGrade(double Grade, int Grades, double Score);
