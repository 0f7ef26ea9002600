using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Assist;
using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Scorecards;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Assist;

/// <summary>The help of a language model, where one is named.</summary>
internal static class AssistEndpoints
{
    public static void MapAssist(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/attempts/{id}/assist", AssistAsync).WithTags("Assist").WithSummary("Judges an answer once more with a language model's help; the first judgement stays as it was");

    private static async Task<Results<Ok<AssistedScorecard>, ProblemHttpResult>> AssistAsync(string id, PracticeDesk desk, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        if (options.Model is not { } model)
        {
            return Problems.NoModel();
        }

        using var chat = model.Connect();
        var assistant = new AssistedJudge(desk.Judge, new QuoteProposer(chat, model.Model, clock, options.Assist));
        var (change, assisted) = await desk.Attempts.AssistAsync(id, assistant, cancellation);
        return change switch
        {
            { Outcome: ChangeOutcome.Done, Attempt: { } attempt } => TypedResults.Ok(new AssistedScorecard(await ScorecardViews.GatherAsync(desk, attempt, compareWith: null, cancellation), AssistWords.Of(assisted!, model.Model))),
            { Outcome: ChangeOutcome.ModelFailed } => Problems.ModelFailed(assisted!.Reply.Failure!),
            { Outcome: ChangeOutcome.NotSubmitted } => Problems.NotSubmitted(),
            { Outcome: ChangeOutcome.NoRules } => Problems.NoRatingRules(),
            { Outcome: ChangeOutcome.Conflict } => Problems.JudgedMeanwhile(),
            { Outcome: ChangeOutcome.Missing, Attempt: not null } => Problems.QuestionGone(),
            _ => Problems.AttemptNotFound(),
        };
    }
}
