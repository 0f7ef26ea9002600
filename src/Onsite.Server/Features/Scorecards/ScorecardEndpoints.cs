using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Scorecards;

/// <summary>Scorecards.</summary>
internal static class ScorecardEndpoints
{
    public static void MapScorecards(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/attempts/{id}/scorecard", FindAsync).WithTags("Scorecards").WithSummary("The verdict on an answer, with everything that shows it");

    private static async Task<Results<Ok<Scorecard>, ProblemHttpResult>> FindAsync(string id, PracticeDesk desk, CancellationToken cancellation, string? compareWith = null, int? judging = null)
    {
        if (await desk.Store.FindAsync(id, cancellation) is not { } attempt)
        {
            return Problems.AttemptNotFound();
        }

        if (attempt.Status != AttemptStatus.Submitted)
        {
            return Problems.NotSubmitted();
        }

        return judging is null || (judging >= 0 && judging <= attempt.Later.Count)
            ? TypedResults.Ok(await ScorecardViews.GatherAsync(desk, attempt, compareWith, cancellation, judging))
            : Problems.OutOfRange($"'judging' is {judging}; the answer has the judgements 0 to {attempt.Later.Count}.");
    }
}
