using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Designs;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Studio;

/// <summary>Designs: read and checked as they are typed, and kept.</summary>
internal static class DesignEndpoints
{
    public static void MapDesigns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/component-kinds", () => TypedResults.Ok(DesignViews.Palette)).WithTags("Studio").WithSummary("What can be drawn, and what may be set of it");
        var designs = routes.MapGroup("/api/designs").WithTags("Studio");
        designs.MapPost("/check", Check).WithSummary("Reads a design and says what is wrong with it");
        designs.MapGet("/", ListAsync).WithSummary("Lists kept designs, the last that was changed first");
        designs.MapPost("/", StartAsync).WithSummary("Begins a design");
        designs.MapGet("/{id}", FindAsync).WithSummary("One design with its text");
        designs.MapPut("/{id}", SaveAsync).WithSummary("Keeps a design as it is typed");
        designs.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes a design with its versions for good");
        designs.MapGet("/{id}/versions", VersionsAsync).WithSummary("A design as it once stood, the newest first");
        designs.MapPost("/{id}/fork", ForkAsync).WithSummary("Begins a design as a copy of another, or of an earlier version of it");
    }

    private static Results<Ok<CheckedDesign>, ProblemHttpResult> Check(CheckDesign request, PracticeDesk desk) =>
        desk.Catalogue.FindScenario(request.Scenario) is { } scenario ? TypedResults.Ok(StudioDesign.Read(scenario, request.Text, [], []).ToView()) : Problems.ScenarioNotFound(request.Scenario);

    private static async Task<Results<Ok<IReadOnlyList<KeptDesignSummary>>, ProblemHttpResult>> ListAsync(PracticeDesk desk, CancellationToken cancellation, string? scenario = null)
    {
        string? id = null;
        if (scenario is not null)
        {
            if (desk.Catalogue.FindScenario(scenario) is not { } known)
            {
                return Problems.ScenarioNotFound(scenario);
            }

            id = known.Id;
        }

        return TypedResults.Ok<IReadOnlyList<KeptDesignSummary>>([.. (await desk.DesignStore.ListAsync(id, cancellation)).Select(d => d.ToView(desk.Catalogue))]);
    }

    private static async Task<Results<Created<KeptDesignDetail>, ProblemHttpResult>> StartAsync(StartDesign request, PracticeDesk desk, CancellationToken cancellation) =>
        desk.Catalogue.FindScenario(request.Scenario) is { } scenario
            ? Created(await desk.Designs.StartAsync(scenario.Id, request.Title, request.Text, cancellation), request.Text, desk)
            : Problems.ScenarioNotFound(request.Scenario);

    private static async Task<Results<Ok<KeptDesignDetail>, ProblemHttpResult>> FindAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.DesignStore.FindAsync(id, cancellation) is { } design ? TypedResults.Ok(design.ToView(desk.Catalogue)) : Problems.DesignNotFound();

    private static async Task<Results<Ok<KeptDesignSummary>, ProblemHttpResult>> SaveAsync(string id, SaveDesign request, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Designs.SaveAsync(id, request.Title, request.Text, request.Revision, cancellation);
        return change is { Outcome: DesignOutcome.Done, Design: { } design } ? TypedResults.Ok(design.ToSummary().ToView(desk.Catalogue)) : Refusal(change, request.Text);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.DesignStore.DeleteAsync(id, cancellation) ? TypedResults.NoContent() : Problems.DesignNotFound();

    private static async Task<Results<Ok<IReadOnlyList<DesignVersionView>>, ProblemHttpResult>> VersionsAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.DesignStore.FindAsync(id, cancellation) is null
            ? Problems.DesignNotFound()
            : TypedResults.Ok<IReadOnlyList<DesignVersionView>>([.. (await desk.DesignStore.VersionsAsync(id, cancellation)).Select(v => new DesignVersionView(v.Revision, v.Title, v.Text, v.SavedAt))]);

    private static async Task<Results<Created<KeptDesignDetail>, ProblemHttpResult>> ForkAsync(string id, PracticeDesk desk, CancellationToken cancellation, int? revision = null) =>
        Created(await desk.Designs.ForkAsync(id, revision, cancellation), string.Empty, desk);

    private static Results<Created<KeptDesignDetail>, ProblemHttpResult> Created(DesignChange change, string text, PracticeDesk desk) =>
        change is { Outcome: DesignOutcome.Done, Design: { } design } ? TypedResults.Created($"/api/designs/{design.Id}", design.ToView(desk.Catalogue)) : Refusal(change, text);

    private static ProblemHttpResult Refusal(DesignChange change, string text) => change.Outcome switch
    {
        DesignOutcome.Conflict when change.Design is { } kept => Problems.DesignConflict(kept, text),
        DesignOutcome.TooLong => Problems.DesignTooLong(),
        DesignOutcome.BadTitle => Problems.BadDesignTitle(),
        _ => Problems.DesignNotFound(),
    };
}
