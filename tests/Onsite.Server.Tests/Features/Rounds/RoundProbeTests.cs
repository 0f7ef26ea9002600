using Onsite.Server.Tests.Features.Studio;

namespace Onsite.Server.Tests.Features.Rounds;

public sealed class RoundProbeTests : RoundTests
{
    [Fact]
    public async Task Probe_Run_AddsWhatIsNewAndKeepsTheAnswer()
    {
        var id = await DrawnAsync();

        var asked = await (await ProbeAsync(id)).ShouldBeJsonAsync(200);
        await (await SaveAsync(id, Typed(answers: [new { id = "p1", answer = "It is full." }]))).ShouldBeJsonAsync(200);
        var again = await (await ProbeAsync(id)).ShouldBeJsonAsync(200);

        asked.Items("added").Select(p => (p.Text("id"), p.Text("place"), p.Text("question"))).ShouldBe([("p1", "app", "What of 'app'?"), ("p2", "queue", "What of 'queue'?")]);
        again.Items("added").Select(p => p.Text("id")).ShouldBe(["p3"]);
        again.Items("probes").Select(p => p.Text("answer")).ShouldBe(["It is full.", string.Empty, string.Empty]);
        (await Server.GetAsync($"/api/rounds/{id}")).Items("probes").Count.ShouldBe(3);
        Judge.Seen.ShouldAllBe(d => d == StudioTests.Reference);
    }

    [Fact]
    public async Task Probe_DesignThatCannotRun_HasDiagnostics()
    {
        Judge.Found = null;
        var id = await StartedAsync();

        (await (await ProbeAsync(id)).ShouldBeProblemAsync(422, "design-cannot-run")).Items("diagnostics").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Probe_DesignThatIsTooLarge_IsNotCalledWrong()
    {
        Judge.Found = null;

        (await (await ProbeAsync(await DrawnAsync())).ShouldBeProblemAsync(422, "simulation-too-large")).Text("detail").ShouldStartWith("Nothing is wrong with the design");
    }

    [Fact]
    public async Task Probe_JudgeFails_IsAProblemAndInTheLog()
    {
        Judge.Meanwhile = (_, _) => throw new InvalidOperationException("A law does not hold.");
        var id = await DrawnAsync();

        await (await ProbeAsync(id)).ShouldBeProblemAsync(500, "simulator-error");

        Server.Log.Lines.ShouldContain(l => l.Contains("could not be judged or run", StringComparison.Ordinal));
        (await Server.GetAsync($"/api/rounds/{id}")).Items("probes").ShouldBeEmpty();
    }

    [Fact]
    public async Task Probe_MoreEventsThanItMayHave_IsAProblem()
    {
        Judge.Meanwhile = (_, _) => throw new Onsite.Simulation.Running.EventBudgetException(1000, 1, 2, "Lower the load.");

        await (await ProbeAsync(await DrawnAsync())).ShouldBeProblemAsync(422, "simulation-too-large");
    }
}
