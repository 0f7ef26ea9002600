using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Content;
using Onsite.Practice.Rounds;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Studio;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Rounds;

/// <summary>Design rounds: begun, kept as they are typed, asked and answered, handed in.</summary>
internal static class RoundEndpoints
{
    private const string Stream = "text/event-stream";

    public static void MapRounds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/design-round", (PracticeDesk desk) => TypedResults.Ok(desk.Rounds.Plan.ToView())).WithTags("Rounds").WithSummary("How a design round goes, and what counts in it");
        routes.MapGet("/api/design-round/{scenario}/levels", Levels).WithTags("Rounds").WithSummary("At which levels a round of a scenario can be done, and what each changes");
        var rounds = routes.MapGroup("/api/rounds").WithTags("Rounds");
        rounds.MapPost("/", StartAsync).WithSummary("Begins a design round");
        rounds.MapGet("/", ListAsync).WithSummary("Lists design rounds, the last that was begun first");
        rounds.MapGet("/{id}", FindAsync).WithSummary("One design round with everything in it");
        rounds.MapPut("/{id}", SaveAsync).WithSummary("Keeps what is typed in a round");
        rounds.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes a round for good; its design stays");
        rounds.MapPost("/{id}/ask", AskAsync).WithSummary("Asks the interviewer something; what is said is kept in the round");
        rounds.MapPost("/{id}/estimates", ReadEstimatesAsync).WithSummary("Reads what is written in a capacity sheet, and says whether its order of magnitude is right; never what the scenario has");
        rounds.MapPost("/{id}/probes", ProbeAsync).WithSummary("Runs the design as it is kept now, and lets the interviewer ask what the run gives reason for");
        rounds.MapPost("/{id}/submit", SubmitAsync)
            .WithSummary("Hands a round in and judges it")
            .WithDescription("Server-sent events. The schema lists their names with the type of the data of each. What was typed is kept before the first; where the judging fails the round stays open.")
            .Produces<RoundEvents>(StatusCodes.Status200OK, Stream)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        rounds.MapGet("/{id}/scorecard", ScorecardAsync).WithSummary("The verdict on a round, with everything that shows it");
        rounds.MapGet("/{id}/run", ReplayAsync)
            .WithSummary("Runs the design of a round as it was judged once more, to the last bit")
            .WithDescription("Server-sent events: progress, and at the end one report, or why there is none. A figure that was not measured is the text NaN.")
            .Produces<SimulationEvents>(StatusCodes.Status200OK, Stream)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static Results<Ok<IReadOnlyList<RoundLevel>>, ProblemHttpResult> Levels(string scenario, PracticeDesk desk) => desk.Catalogue.FindScenario(scenario) is { } known
        ? TypedResults.Ok(RoundLevels.Of(known, desk.Catalogue))
        : Problems.ScenarioNotFound(scenario);

    private static async Task<Results<Created<RoundDetail>, ProblemHttpResult>> StartAsync(StartRound request, PracticeDesk desk, CancellationToken cancellation)
    {
        if (desk.Catalogue.FindScenario(request.Scenario) is not { } scenario)
        {
            return Problems.ScenarioNotFound(request.Scenario);
        }

        var level = request.Level ?? scenario.Level;
        if (desk.Catalogue.FindBySlug(scenario.TalkQuestion) is { } question && !question.Levels.Contains(level))
        {
            return Problems.LevelNotAsked(string.Join(", ", question.Levels.Select(KebabWord.Of)));
        }

        var change = await desk.Rounds.StartAsync(scenario, level, request.DesignId, ScenarioViews.Starter(scenario), cancellation);
        return change is { Outcome: RoundOutcome.Done, Round: { } round } ? TypedResults.Created($"/api/rounds/{round.Id}", round.ToDetail(desk)) : RoundProblems.Of(change, desk);
    }

    private static async Task<Results<Ok<IReadOnlyList<RoundSummary>>, ProblemHttpResult>> ListAsync(PracticeDesk desk, CancellationToken cancellation, string? scenario = null)
    {
        var known = scenario is null ? null : desk.Catalogue.FindScenario(scenario);
        return scenario is not null && known is null
            ? Problems.ScenarioNotFound(scenario)
            : TypedResults.Ok<IReadOnlyList<RoundSummary>>([.. (await desk.RoundStore.ListAsync(known?.Id, cancellation)).Select(r => r.ToSummary(desk))]);
    }

    private static async Task<Results<Ok<RoundDetail>, ProblemHttpResult>> FindAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.RoundStore.FindAsync(id, cancellation) is { } round ? TypedResults.Ok(round.ToDetail(desk)) : Problems.RoundNotFound();

    private static async Task<Results<Ok<RoundSaved>, ProblemHttpResult>> SaveAsync(string id, SaveRound request, PracticeDesk desk, CancellationToken cancellation)
    {
        if (RoundReading.Read(request, out var wrong) is not { } typing)
        {
            return Problems.OutOfRange(wrong!);
        }

        var change = await desk.Rounds.SaveAsync(id, typing, cancellation);
        return change is { Outcome: RoundOutcome.Done, Round: { } round } ? TypedResults.Ok(new RoundSaved(round.Revision, round.SavedAt)) : RoundProblems.Of(change, desk);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string id, PracticeDesk desk, CancellationToken cancellation) =>
        await desk.Rounds.DeleteAsync(id, cancellation) ? TypedResults.NoContent() : Problems.RoundNotFound();

    private static async Task<Results<Ok<ExchangeView>, ProblemHttpResult>> AskAsync(string id, AskInterviewer request, PracticeDesk desk, CancellationToken cancellation)
    {
        var change = await desk.Rounds.AskAsync(id, request.Question, cancellation);
        return change is { Outcome: RoundOutcome.Done, Round.Exchanges: [.., var exchange] } ? TypedResults.Ok(exchange.ToView()) : RoundProblems.Of(change, desk);
    }

    private static async Task<Results<Ok<IReadOnlyList<EstimateReading>>, ProblemHttpResult>> ReadEstimatesAsync(string id, CheckEstimates request, PracticeDesk desk, CancellationToken cancellation)
    {
        if (await desk.RoundStore.FindAsync(id, cancellation) is not { } round)
        {
            return Problems.RoundNotFound();
        }

        if (round.ScenarioIn(desk.Catalogue) is not { } scenario)
        {
            return Problems.ScenarioGone();
        }

        var asked = scenario.Scenario.Estimates;
        return EstimateReadings.Wrong(request, asked) is { } wrong
            ? Problems.OutOfRange(wrong)
            : TypedResults.Ok<IReadOnlyList<EstimateReading>>([.. request.Answers.Select(a => EstimateReadings.Of(a, asked[a.Index]))]);
    }

    private static async Task<Results<Ok<ProbesAsked>, ProblemHttpResult>> ProbeAsync(
        string id, PracticeDesk desk, SimulationRoom room, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation)
    {
        using var place = await room.EnterAsync(cancellation);
        if (place is null)
        {
            return Problems.SimulationsBusy(room.Limits.AtOnce);
        }

        var (probing, problem) = await Runs(desk, room, clock, logs).ProbeAsync(id, cancellation);
        return probing switch
        {
            null => problem!,
            { Change: { Outcome: RoundOutcome.Done, Round: { } round } } => TypedResults.Ok(new ProbesAsked([.. probing.Added.Select(p => p.ToView())], [.. round.Probes.Select(p => p.ToView())])),
            { Change: { Outcome: RoundOutcome.CannotRun, Round: { } round } } => RoundProblems.CannotRun(round, probing.DesignText, desk),
            _ => RoundProblems.Of(probing.Change, desk),
        };
    }

    private static async Task<IResult> SubmitAsync(string id, SaveRound request, PracticeDesk desk, SimulationRoom room, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation)
    {
        if (RoundReading.Read(request, out var wrong) is not { } typing)
        {
            return Problems.OutOfRange(wrong!);
        }

        var (change, handIn) = await desk.Rounds.PrepareAsync(id, typing, cancellation);
        if (handIn is null)
        {
            return RoundProblems.Of(change, desk);
        }

        var runs = Runs(desk, room, clock, logs);
        return await room.EnterAsync(cancellation) is { } place ? new EventStream(place, (send, gone) => runs.Judge(handIn, send, gone)) : Problems.SimulationsBusy(room.Limits.AtOnce);
    }

    private static async Task<Results<Ok<RoundScorecard>, ProblemHttpResult>> ScorecardAsync(string id, PracticeDesk desk, CancellationToken cancellation)
    {
        if (await desk.RoundStore.FindAsync(id, cancellation) is not { } round)
        {
            return Problems.RoundNotFound();
        }

        return round.Judgement is { } judgement ? TypedResults.Ok(RoundScorecards.Gather(desk, round, judgement)) : Problems.RoundNotSubmitted();
    }

    private static async Task<IResult> ReplayAsync(string id, PracticeDesk desk, SimulationRoom room, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation)
    {
        var round = await desk.RoundStore.FindAsync(id, cancellation);
        if (round?.Judgement is not { } judgement)
        {
            return round is null ? Problems.RoundNotFound() : Problems.RoundNotSubmitted();
        }

        if (judgement.Run is not { } judged)
        {
            return Problems.RoundHasNoRun();
        }

        if (round.ScenarioIn(desk.Catalogue) is not { } scenario)
        {
            return Problems.ScenarioGone();
        }

        // What could be run when it was handed in cannot be run today: the scenario or the simulator is another one.
        if (StudioDesign.Read(scenario, judgement.DesignText, [], []).Blueprint is not { } blueprint)
        {
            return Problems.RunDiffers();
        }

        var runs = Runs(desk, room, clock, logs);
        return await room.EnterAsync(cancellation) is { } place
            ? new EventStream(place, (send, gone) => runs.Replay(id, judged, blueprint, send, gone))
            : Problems.SimulationsBusy(room.Limits.AtOnce);
    }

    private static RoundRuns Runs(PracticeDesk desk, SimulationRoom room, TimeProvider clock, ILoggerFactory logs) => new(desk, room.Limits, clock, logs.CreateLogger("Onsite.Server"));
}
