using Onsite.Server.Hosting;

namespace Onsite.Server.Tests.Features.Studio;

/// <summary>Runs that would take all of a machine, and listeners that leave.</summary>
public sealed class HostileSimulationTests : StudioTests
{
    internal override SimulationLimits Limits => new() { AtOnce = 2, Patience = TimeSpan.FromSeconds(20), Replications = 4 };

    internal override void Change(string content) => LongScenarios.AddTo(content, Slug);

    [Fact]
    public async Task Run_TrillionsOfRequests_FailsWithinItsEvents()
    {
        var events = await (await StreamAsync("/api/simulations", new { scenario = "endless", text = Reference, budget = 1_000_000 })).AllEventsAsync();

        events[^1].Name.ShouldBe("failed");
        events[^1].Data.Text("type").ShouldBe("/problems/simulation-too-large");
    }

    [Fact]
    public async Task Run_TenHoursOfThreeProcesses_FailsAndSaysHowFarItCame()
    {
        // Three processes cannot be divided further, so that a slice has hardly fewer events than the whole: some 36 million.
        var events = await (await StreamAsync("/api/simulations", new { scenario = "hours", text = Reference, budget = 1_000_000 })).AllEventsAsync();

        events[^1].Name.ShouldBe("failed");
        events[^1].Data.Text("type").ShouldBe("/problems/simulation-too-large");
        events[^1].Data.Text("detail").ShouldContain("of 10:00:00.");
    }

    /// <summary>Two runs take both places. When their listeners leave, the next two run to their end.</summary>
    [Fact]
    public async Task Run_TwoListenersThatLeave_FreeTheirPlaces()
    {
        using var leave = new CancellationTokenSource();
        var body = new { scenario = "hours", text = Reference, budget = 20_000_000 };
        var first = await Task.WhenAll(StreamAsync("/api/simulations", body, leave.Token), StreamAsync("/api/simulations", body, leave.Token));

        await leave.CancelAsync();
        first.ToList().ForEach(r => r.Dispose());
        var next = await Task.WhenAll(Enumerable.Range(0, 2).Select(async i => await (await StreamAsync("/api/simulations", new { scenario = Slug, text = Reference, budget = 200_000, seed = i })).AllEventsAsync()));

        next.Select(events => events[^1]).ShouldAllBe(last => last.Name == "report" && last.Data.GetProperty("final").GetBoolean());
        Server.Log.Lines.ShouldNotContain(l => l.Contains("The simulator has made an error"));
    }

    [Fact]
    public async Task Run_DesignOfFiveHundredParts_ComesToAnEnd()
    {
        var parts = string.Concat(Enumerable.Range(0, 490).Select(i => $"  extra{i}: {{kind: service, replicas: 100, cores: 64}}\n"));
        var text = Reference.Replace("links:\n", parts + "links:\n", StringComparison.Ordinal);

        var response = await StreamAsync("/api/simulations", new { scenario = Slug, text, budget = 200_000 });

        if ((int)response.StatusCode == 200)
        {
            (await response.AllEventsAsync())[^1].Name.ShouldBe("report");
        }
        else
        {
            await response.ShouldBeProblemAsync(422, "design-cannot-run");
        }
    }
}

/// <summary>Runs that need more events than is usual.</summary>
public sealed class LargeSimulationTests : StudioTests
{
    internal override SimulationLimits Limits => new() { UsualEvents = 8_000, MostEvents = 2_000_000, Replications = 4 };

    [Fact]
    public async Task Run_MoreThanTheUsualEvents_IsMadeOnceWithAllThereAre()
    {
        var last = (await (await StreamAsync("/api/simulations", new { scenario = Slug, text = Reference })).AllEventsAsync())[^1];

        last.Name.ShouldBe("report");
        (last.Data.GetProperty("final").GetBoolean(), last.Data.Number("replications")).ShouldBe((true, 1));
    }

    [Fact]
    public async Task Run_EventsThatWereAskedFor_AreNotExceeded() =>
        (await (await StreamAsync("/api/simulations", new { scenario = Slug, text = Reference, budget = 8_000 })).AllEventsAsync())[^1].Name.ShouldBe("failed");
}

/// <summary>Runs that may take hardly any time or room.</summary>
public sealed class ShortSimulationTests : StudioTests
{
    internal override SimulationLimits Limits => new() { AtOnce = 1, Patience = TimeSpan.FromMilliseconds(1), RunTime = TimeSpan.FromMilliseconds(1), ExplanationTime = TimeSpan.FromMilliseconds(1), Replications = 1000 };

    internal override void Change(string content) => LongScenarios.AddTo(content, Slug);

    [Theory]
    [InlineData("/api/simulations")]
    [InlineData("/api/simulations/explain")]
    public async Task Run_NoTime_SaysThatItWasStopped(string path)
    {
        var last = (await (await StreamAsync(path, new { scenario = "hours", text = Reference })).AllEventsAsync())[^1];

        if (last.Name == "failed")
        {
            last.Data.Text("type").ShouldBe("/problems/simulation-too-long");
        }
        else
        {
            last.Data.GetProperty("final").GetBoolean().ShouldBeTrue();
            last.Data.Text("stopped").ShouldStartWith("The run was stopped");
        }
    }
}

/// <summary>A server with no place for a run.</summary>
public sealed class BusySimulationTests : StudioTests
{
    internal override SimulationLimits Limits => new() { AtOnce = 1, Patience = TimeSpan.FromMilliseconds(1), Replications = 1000 };

    internal override void Change(string content) => LongScenarios.AddTo(content, Slug);

    [Fact]
    public async Task Run_NoPlace_IsRefusedUntilThereIsOne()
    {
        using var leave = new CancellationTokenSource();
        using var first = await StreamAsync("/api/simulations", new { scenario = "hours", text = Reference, budget = 20_000_000 }, leave.Token);

        await (await PostAsync("/api/simulations", new { scenario = Slug, text = Reference })).ShouldBeProblemAsync(429, "simulations-busy");

        await leave.CancelAsync();
    }
}
