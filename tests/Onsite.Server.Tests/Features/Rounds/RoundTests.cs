using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Documents;
using Onsite.Practice.Rounds;
using Onsite.Practice.Tests.Fakes;
using Onsite.Server.Tests.Features.Studio;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Running;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Tests.Features.Rounds;

/// <summary>Tests with a server that has the sample scenario, a plan and a judge that a test sets; it runs what it judges.</summary>
public abstract class RoundTests : IAsyncLifetime
{
    internal const string Slug = StudioTests.Slug;

    internal static readonly DesignRoundPlan Plan = new(
        [.. Enum.GetValues<DesignStage>().Select((s, i) => new StagePlan(s, $"Stage {i + 1}", 5, 5 + i, "Something is there.", [new Nudge(4, NudgeCondition.NothingNoted, "Say what you think.")]))],
        new PartShares(30, 10, 5, 10, 10, 15, 20),
        [],
        new ClarifyingDemand(2, 1));

    internal ServerHost Server { get; private set; } = null!;

    internal FakeRoundJudge Judge { get; } = new() { Run = Run };

    internal SqliteRoundStore Store => new(SqliteDatabase.Open(Server.DatabasePath));

    public async Task InitializeAsync() => Server = await ServerHost.StartAsync(
        change: Change,
        simulations: new() { UsualEvents = 200_000, Replications = 4, Patience = TimeSpan.FromSeconds(30) },
        services: s => s.AddSingleton<IRoundJudge>(Judge).AddSingleton(Plan));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Changes the content before it is read.</summary>
    internal virtual void Change(string content)
    {
    }

    internal async Task<JsonElement> StartAsync(object? body = null) => await (await Server.SendAsync(HttpMethod.Post, "/api/rounds", body ?? new { scenario = Slug })).ShouldBeJsonAsync(201);

    internal async Task<string> StartedAsync() => (await StartAsync()).GetProperty("summary").Text("id");

    /// <summary>A round whose design is the reference.</summary>
    internal async Task<string> DrawnAsync()
    {
        var design = await (await Server.SendAsync(HttpMethod.Post, "/api/designs", new { scenario = Slug, title = "Mine", text = StudioTests.Reference })).ShouldBeJsonAsync(201);
        return (await StartAsync(new { scenario = Slug, designId = design.Text("id") })).GetProperty("summary").Text("id");
    }

    /// <summary>What was typed, as a page sends it.</summary>
    internal static object Typed(string notes = "", int revision = 1, string stage = "clarify", object[]? answers = null, string[]? estimates = null) =>
        new { stage, stages = new[] { new { stage, notes, activeSeconds = 61.5 } }, estimates = estimates ?? [], answers = answers ?? [], revision };

    internal Task<HttpResponseMessage> SaveAsync(string id, object body) => Server.SendAsync(HttpMethod.Put, $"/api/rounds/{id}", body);

    internal Task<HttpResponseMessage> AskAsync(string id, string question) => Server.SendAsync(HttpMethod.Post, $"/api/rounds/{id}/ask", new { question });

    internal Task<HttpResponseMessage> ProbeAsync(string id) => Server.SendAsync(HttpMethod.Post, $"/api/rounds/{id}/probes", new { });

    internal Task<HttpResponseMessage> SubmitAsync(string id, object body) => Server.SendAsync(HttpMethod.Post, $"/api/rounds/{id}/submit", body);

    /// <summary>A round that was handed in.</summary>
    internal async Task<string> SubmittedAsync()
    {
        var id = await DrawnAsync();
        (await (await SubmitAsync(id, Typed("A cache takes the reads."))).AllEventsAsync())[^1].Name.ShouldBe("judged");
        return id;
    }

    private static JudgedRun? Run(DesignScenario scenario, string text)
    {
        var diagnostics = new DiagnosticList();
        if (SourceText.FromText(text, "design", diagnostics) is not { } source || DesignReader.Read(source, diagnostics) is not { } design || Blueprint.Create(scenario.Scenario, design, diagnostics) is not { } blueprint)
        {
            return null;
        }

        var options = new RunOptions { Seed = 7, Replications = 3, EventBudget = 300_000 };
        var report = Simulator.Run(blueprint, options);
        return new JudgedRun(options.Seed, options.Replications, options.EventBudget, report.TraceHash, 120, 200, 110, Passed: true, [new JudgedObjective("show p99 ≤ 500 ms", Practice.Findings.Outcome.Met, "30 ms", null, "28 ms")]);
    }
}
