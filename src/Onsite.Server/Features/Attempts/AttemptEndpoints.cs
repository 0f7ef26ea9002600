using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Onsite.Content;
using Onsite.Documents;
using Onsite.Evaluation.Delivery;
using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Scorecards;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Attempts;

/// <summary>Answers: started, saved as they are typed, handed in.</summary>
internal static class AttemptEndpoints
{
    public static void MapAttempts(this IEndpointRouteBuilder routes)
    {
        var attempts = routes.MapGroup("/api/attempts").WithTags("Attempts");
        attempts.MapGet("/", ListAsync).WithSummary("Lists attempts, newest first").AddOpenApiOperationTransformer(ContractSchemas.Parameter("status", nameof(AttemptStatus)));
        attempts.MapPost("/", StartAsync).WithSummary("Starts an attempt, or goes on with the draft that is open at the question");
        attempts.MapGet("/{id}", FindAsync).WithSummary("One attempt with its text");
        attempts.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes an attempt for good");
        attempts.MapPut("/{id}/draft", SaveAsync).WithSummary("Keeps the text as it is typed");
        attempts.MapPost("/{id}/coach", CoachAsync).WithSummary("Calls the coach in; the attempt stays marked as coached");
        attempts.MapPost("/{id}/hints", HintAsync).WithSummary("Takes the next hint; hints are logged");
        attempts.MapPost("/{id}/submit", SubmitAsync).WithSummary("Hands the answer in and judges it");
    }

    private static async Task<Results<Ok<AttemptPage>, ProblemHttpResult>> ListAsync(
        PracticeDesk desk,
        CancellationToken cancellation,
        string? status = null,
        string? slug = null,
        string? before = null,
        int limit = 50)
    {
        if (limit is < 1 or > AttemptQuery.MaximumLimit)
        {
            return Problems.OutOfRange($"'limit' is {limit}; it has to be between 1 and {AttemptQuery.MaximumLimit}.");
        }

        // Read here: the framework's own reading of enumerations knows their names in code, and not their words.
        AttemptStatus? asked = null;
        if (status is not null)
        {
            if (!KebabWord.TryParse<AttemptStatus>(status, out var known))
            {
                return Problems.OutOfRange($"'status' is '{status}'; it has to be one of {string.Join(", ", KebabWord.All<AttemptStatus>())}.");
            }

            asked = known;
        }

        string? questionId = null;
        if (slug is not null)
        {
            if (desk.Catalogue.FindBySlug(slug) is not { } question)
            {
                return Problems.QuestionNotFound(slug);
            }

            questionId = question.Id;
        }

        var list = await desk.Store.ListAsync(new AttemptQuery { Status = asked, QuestionId = questionId, Before = before, Limit = limit }, cancellation);
        return TypedResults.Ok(new AttemptPage([.. list.Items.Select(a => a.ToView(desk.Catalogue))], list.Total, list.Next));
    }

    private static async Task<Results<Created<AttemptDetail>, Ok<AttemptDetail>, ProblemHttpResult>> StartAsync(StartAttempt request, PracticeDesk desk, CancellationToken cancellation)
    {
        if (desk.Catalogue.FindBySlug(request.Slug) is not { } question)
        {
            return Problems.QuestionNotFound(request.Slug);
        }

        if (!question.Levels.Contains(request.Level))
        {
            return Problems.LevelNotAsked(string.Join(", ", question.Levels.Select(KebabWord.Of)));
        }

        var (attempt, isNew) = await desk.Attempts.StartAsync(question, request.Level, request.Mode, cancellation);
        var detail = await AttemptDetails.GatherAsync(desk, attempt, cancellation);
        return isNew ? TypedResults.Created($"/api/attempts/{attempt.Id}", detail) : TypedResults.Ok(detail);
    }

    private static async Task<Results<Ok<AttemptDetail>, ProblemHttpResult>> FindAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.Store.FindAsync(id, cancellation) is { } attempt
            ? TypedResults.Ok(await AttemptDetails.GatherAsync(desk, attempt, cancellation))
            : Problems.AttemptNotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.Attempts.DeleteAsync(id, cancellation) ? TypedResults.NoContent() : Problems.AttemptNotFound();

    private static async Task<Results<Ok<DraftSaved>, ProblemHttpResult>> SaveAsync(string id, [FromBody] SaveDraft draft, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Attempts.SaveDraftAsync(id, draft.Text, Seconds(draft.ActiveSeconds), draft.Revision, cancellation);
        return change is { Outcome: ChangeOutcome.Done, Attempt: { } attempt } ? TypedResults.Ok(new DraftSaved(attempt.Revision, attempt.SavedAt)) : Refusal(change);
    }

    private static async Task<Results<Ok<AttemptDetail>, ProblemHttpResult>> CoachAsync(string id, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Attempts.CoachAsync(id, cancellation);
        return change is { Outcome: ChangeOutcome.Done, Attempt: { } attempt } ? TypedResults.Ok(await AttemptDetails.GatherAsync(desk, attempt, cancellation)) : Refusal(change);
    }

    private static async Task<Results<Ok<HintView>, ProblemHttpResult>> HintAsync(string id, AskHint request, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Attempts.HintAsync(id, request.Text, Seconds(request.ActiveSeconds), cancellation);
        return change is { Outcome: ChangeOutcome.Done, Attempt.Hints: [.., var hint] hints } ? TypedResults.Ok(hint.ToView(hints.Count)) : Refusal(change);
    }

    private static async Task<Results<Ok<Scorecard>, ProblemHttpResult>> SubmitAsync(string id, SaveDraft draft, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Attempts.SubmitAsync(id, draft.Text, Seconds(draft.ActiveSeconds), draft.Revision, cancellation);
        return change is { Outcome: ChangeOutcome.Done, Attempt: { } attempt } ? TypedResults.Ok(await ScorecardViews.GatherAsync(desk, attempt, compareWith: null, cancellation)) : Refusal(change);
    }

    /// <summary>Writing time as a browser counts it: whatever it says, it is no time before the start and not more than a week.</summary>
    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(double.IsFinite(seconds) ? Math.Clamp(seconds, 0, TimeSpan.FromDays(7).TotalSeconds) : 0);

    private static IReadOnlyList<Diagnostic> ProblemsOf(string transcript)
    {
        var problems = new DiagnosticList();
        PastedTranscript.Find(transcript, problems);
        return [.. problems.Sorted()];
    }

    private static ProblemHttpResult Refusal(AttemptChange change) => change.Outcome switch
    {
        ChangeOutcome.Conflict when change.Attempt is { } kept => Problems.DraftConflict(kept.Revision, kept.Text, kept.SavedAt),
        ChangeOutcome.AlreadySubmitted => Problems.AlreadySubmitted(),
        ChangeOutcome.TooLong => Problems.AnswerTooLong(Attempt.MaximumLength),
        ChangeOutcome.BrokenTranscript when change.Attempt is { } broken => Problems.BrokenTranscript(ProblemsOf(broken.Text)),
        ChangeOutcome.Empty => Problems.EmptyAnswer(),
        ChangeOutcome.NotSubmitted => Problems.NotSubmitted(),
        ChangeOutcome.NoRules => Problems.NoRatingRules(),
        ChangeOutcome.NotCoached => Problems.HintsNeedCoaching(),
        ChangeOutcome.NothingLeft => Problems.NothingLeftToHint(),
        ChangeOutcome.Missing when change.Attempt is not null => Problems.QuestionGone(),
        _ => Problems.AttemptNotFound(),
    };
}
