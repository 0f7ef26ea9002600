using Onsite.Server.Contracts;
using Onsite.Server.Hosting;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Running;

namespace Onsite.Server.Features.Studio;

/// <summary>Runs of designs, as streams of events. Whoever leaves ends the run.</summary>
internal static class SimulationEndpoints
{
    private const string Stream = "text/event-stream";
    private const int MostChanges = 50;
    private const int LongestChange = 400;
    private const double MostLoad = 1000;
    private const long LeastEvents = 1000;

    public static void MapSimulations(this IEndpointRouteBuilder routes)
    {
        var simulations = routes.MapGroup("/api/simulations").WithTags("Studio");
        simulations.MapPost("/", RunAsync)
            .WithSummary("Runs a design under the load and the faults of a scenario")
            .WithDescription("Server-sent events. The schema lists their names with the type of the data of each. A figure that was not measured is the text NaN.")
            .Produces<SimulationEvents>(StatusCodes.Status200OK, Stream)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        simulations.MapPost("/explain", ExplainAsync)
            .WithSummary("Says what broke first in a design and why, what it cannot do without, how much more it takes, and what to change")
            .WithDescription("Server-sent events. The schema lists their names with the type of the data of each. A figure that was not measured is the text NaN.")
            .Produces<ExplanationEvents>(StatusCodes.Status200OK, Stream)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> RunAsync(RunDesign request, PracticeDesk desk, SimulationRoom room, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation)
    {
        var limits = room.Limits;
        if (OutOfRange(request, limits) is { } reason)
        {
            return Problems.OutOfRange(reason);
        }

        var sets = new List<DesignOverride>();
        foreach (var text in request.Set ?? [])
        {
            if (DesignOverride.Parse(text) is not { } change)
            {
                return Problems.OutOfRange($"'{text}' is no change; write 'checkout.replicas=8' or 'checkout->orders.timeout=1 s'.");
            }

            sets.Add(change);
        }

        var options = new RunOptions
        {
            Seed = (ulong)(request.Seed ?? 1),
            Replications = limits.Replications,
            EventBudget = request.Budget ?? limits.UsualEvents,
            Load = request.Load ?? 1,
            Parallelism = Environment.ProcessorCount,
        };
        var runs = new StudioRuns(limits, clock, logs.CreateLogger("Onsite.Server"));
        return await StreamAsync(request.Scenario, request.Text, sets, request.Faults ?? [], desk, room, (blueprint, send, gone) => runs.Run(blueprint, options, mayHaveMore: request.Budget is null, send, gone), cancellation);
    }

    private static async Task<IResult> ExplainAsync(ExplainDesign request, PracticeDesk desk, SimulationRoom room, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation)
    {
        var runs = new StudioRuns(room.Limits, clock, logs.CreateLogger("Onsite.Server"));
        return await StreamAsync(request.Scenario, request.Text, [], [], desk, room, (blueprint, send, gone) => runs.Explain(blueprint, request.Only, send, gone), cancellation);
    }

    private static async Task<IResult> StreamAsync(
        string slug,
        string text,
        IReadOnlyList<DesignOverride> sets,
        IReadOnlyList<string> faults,
        PracticeDesk desk,
        SimulationRoom room,
        Action<Blueprint, Action<StreamedEvent>, CancellationToken> work,
        CancellationToken cancellation)
    {
        if (desk.Catalogue.FindScenario(slug) is not { } scenario)
        {
            return Problems.ScenarioNotFound(slug);
        }

        var read = StudioDesign.Read(scenario, text, sets, faults);
        if (read.Blueprint is not { } blueprint)
        {
            return Problems.DesignCannotRun(read.Diagnostics);
        }

        return await room.EnterAsync(cancellation) is { } place
            ? new EventStream(place, (send, gone) => work(blueprint, send, gone))
            : Problems.SimulationsBusy(room.Limits.AtOnce);
    }

    private static string? OutOfRange(RunDesign request, SimulationLimits limits) => request switch
    {
        { Seed: < 0 } => $"'seed' is {request.Seed}; it has to be 0 or more.",
        { Load: not (null or (> 0 and <= MostLoad)) } => $"'load' is {request.Load}; it has to be above 0 and not above {MostLoad}.",
        { Budget: { } budget } when budget < LeastEvents || budget > limits.MostEvents => $"'budget' is {budget}; it has to be between {LeastEvents:N0} and {limits.MostEvents:N0} events.",
        _ when (request.Set ?? []).Concat(request.Faults ?? []).Any(c => c is null || c.Length > LongestChange) => $"A change or fault is missing, or has more than {LongestChange} characters.",
        _ when (request.Set?.Count ?? 0) > MostChanges || (request.Faults?.Count ?? 0) > MostChanges => $"There are more than {MostChanges} changes or faults.",
        _ => null,
    };
}
