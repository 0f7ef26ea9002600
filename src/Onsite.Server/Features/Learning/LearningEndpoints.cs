using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Content.Questions;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Scorecards;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Learning;

/// <summary>Learning from use: marks, grades, and judging anew.</summary>
internal static class LearningEndpoints
{
    public static void MapLearning(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Learning");
        api.MapGet("/questions/{slug}/learning", ForQuestionAsync).WithSummary("The marks and grades of a question");
        api.MapGet("/attempts/{id}/learning", ForAttemptAsync).WithSummary("The marks and grades of an answer's question, and the grade to be expected for it");
        api.MapPost("/attempts/{id}/marks", MarkAsync).WithSummary("Says of a sentence that it makes a point, or that it does not");
        api.MapDelete("/marks/{id}", UnmarkAsync).WithSummary("Takes a mark back");
        api.MapPost("/attempts/{id}/grades", GradeAsync).WithSummary("Keeps a person's grade for an answer");
        api.MapDelete("/grades/{id}", UngradeAsync).WithSummary("Takes a grade back");
        api.MapPost("/attempts/{id}/judgements", JudgeAnewAsync).WithSummary("Judges an answer once more, by the rubric and the marks of now; the first judgement stays as it was");
    }

    private static async Task<Results<Ok<QuestionLearning>, ProblemHttpResult>> ForQuestionAsync(string slug, PracticeDesk desk, CancellationToken cancellation) =>
        desk.Catalogue.FindBySlug(slug) is { } question ? TypedResults.Ok(await LearningViews.GatherAsync(desk, question, attempt: null, cancellation)) : Problems.QuestionNotFound(slug);

    private static async Task<Results<Ok<QuestionLearning>, ProblemHttpResult>> ForAttemptAsync(string id, PracticeDesk desk, CancellationToken cancellation)
    {
        var (attempt, question, problem) = await FindAsync(id, desk, cancellation);
        return problem is not null ? problem : TypedResults.Ok(await LearningViews.GatherAsync(desk, question!, attempt, cancellation));
    }

    private static async Task<Results<Created<MarkView>, ProblemHttpResult>> MarkAsync(string id, MarkSentence request, PracticeDesk desk, CancellationToken cancellation)
    {
        var (attempt, question, problem) = await FindAsync(id, desk, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        if (request.Start < 0 || request.Length < 1 || request.Length > attempt!.Text.Length || request.Start > attempt.Text.Length - request.Length)
        {
            return Problems.OutOfRange($"The stretch from {request.Start} of {request.Length} characters is not within the answer, which has {attempt!.Text.Length}.");
        }

        if (attempt.NewestJudgement!.Findings.FirstOrDefault(f => f.Kind == CriterionKind.Point && f.Criterion == request.Criterion) is not { } finding)
        {
            return Problems.MarkRefused("no-such-point", $"The answer was not asked about a point '{request.Criterion}'.");
        }

        if (request.Kind == MarkKind.Makes && finding.Outcome == Outcome.Met)
        {
            return Problems.MarkRefused("already-met", "The point is met already; there is nothing that a mark could add.");
        }

        if (request.Kind == MarkKind.DoesNotMake && finding.Outcome == Outcome.NotObserved)
        {
            return Problems.MarkRefused("not-credited", "The point was not credited, so there is nothing that a mark could take away.");
        }

        var made = await desk.Marks.AddAsync(question!, request.Criterion, request.Kind, attempt.Text.Substring(request.Start, request.Length), attempt.Id, cancellation);
        return made.Mark is { } mark
            ? TypedResults.Created($"/api/marks/{mark.Id}", LearningViews.ToView(new StandingMark(mark, FromEarlierRubric: mark.RubricRevision != question!.RubricRevision, Resting: null)))
            : Problems.MarkRefused(made.Refusal!.Code, made.Refusal.Reason);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UnmarkAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.Marks.RemoveAsync(id, cancellation) ? TypedResults.NoContent() : Problems.MarkNotFound();

    private static async Task<Results<Created<GradeView>, ProblemHttpResult>> GradeAsync(string id, GradeAnswer request, PracticeDesk desk, CancellationToken cancellation)
    {
        if (request.Grade is not (>= GradedAnswer.MinimumGrade and <= GradedAnswer.MaximumGrade))
        {
            return Problems.OutOfRange($"'grade' is {request.Grade}; it has to be between {GradedAnswer.MinimumGrade} and {GradedAnswer.MaximumGrade}.");
        }

        if (request.By.Length > GradedAnswer.MaximumNote || request.Note.Length > GradedAnswer.MaximumNote)
        {
            return Problems.OutOfRange($"'by' and 'note' have at most {GradedAnswer.MaximumNote} characters.");
        }

        var (attempt, question, problem) = await FindAsync(id, desk, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var graded = await desk.Grades.AddAsync(question!, attempt!.Level, attempt.Text, request.Grade, request.By, request.Note, attempt.Id, cancellation);
        var scored = (await desk.Grades.ListAsync(question!, cancellation)).FirstOrDefault(g => g.Graded.Id == graded.Id) ?? new ScoredGrade(graded, attempt.NewestJudgement!.Scorecard.ScoreLow);
        return TypedResults.Created($"/api/grades/{graded.Id}", LearningViews.ToView(scored));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UngradeAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.Grades.RemoveAsync(id, cancellation) ? TypedResults.NoContent() : Problems.GradeNotFound();

    private static async Task<Results<Ok<Scorecard>, ProblemHttpResult>> JudgeAnewAsync(string id, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Attempts.JudgeAnewAsync(id, cancellation);
        return change switch
        {
            { Outcome: ChangeOutcome.Done, Attempt: { } attempt } => TypedResults.Ok(await ScorecardViews.GatherAsync(desk, attempt, compareWith: null, cancellation)),
            { Outcome: ChangeOutcome.NotSubmitted } => Problems.NotSubmitted(),
            { Outcome: ChangeOutcome.NoRules } => Problems.NoRatingRules(),
            { Outcome: ChangeOutcome.Conflict } => Problems.JudgedMeanwhile(),
            { Outcome: ChangeOutcome.Missing, Attempt: not null } => Problems.QuestionGone(),
            _ => Problems.AttemptNotFound(),
        };
    }

    /// <summary>A judged attempt and its question, or why there is none.</summary>
    private static async Task<(Attempt? Attempt, Question? Question, ProblemHttpResult? Problem)> FindAsync(string id, PracticeDesk desk, CancellationToken cancellation)
    {
        var attempt = await desk.Store.FindAsync(id, cancellation);
        var question = attempt is null ? null : desk.Catalogue.FindById(attempt.QuestionId);
        var problem = (attempt, question) switch
        {
            (null, _) => Problems.AttemptNotFound(),
            ({ Judgement: null }, _) => Problems.NotSubmitted(),
            (_, null) => Problems.QuestionGone(),
            _ => null,
        };
        return (attempt, question, problem);
    }
}
