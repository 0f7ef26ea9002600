using System.Text.Json;

namespace Onsite.Server.Tests.Features.Studio;

public sealed class SimulationEndpointsTests : StudioTests
{
    [Fact]
    public async Task Run_Design_IsAPreviewThenSharperReportsUntilTheLast()
    {
        var events = await (await StreamAsync("/api/simulations", new { scenario = Slug, text = Reference })).AllEventsAsync();

        events[0].Name.ShouldBe("preview");
        events[0].Data.GetProperty("isPreview").GetBoolean().ShouldBeTrue();
        var reports = events.Where(e => e.Name == "report").Select(e => e.Data).ToList();
        reports.Select(r => r.Number("replications")).ShouldBe([2, 4]);
        reports.Select(r => r.GetProperty("final").GetBoolean()).ShouldBe([false, true]);
        events[^1].Name.ShouldBe("report");
        var last = reports[^1];
        last.GetProperty("stopped").ValueKind.ShouldBe(JsonValueKind.Null);
        last.Items("operations").ShouldHaveSingleItem().GetProperty("offered").GetProperty("value").GetDouble().ShouldBe(100, 5);
        last.Items("objectives").Select(o => o.Text("verdict")).ShouldBe(["met", "met"]);
        last.Items("components").Select(c => c.Text("component")).ShouldBe(["branches", "edge", "reports"]);
        foreach (var part in new[] { "links", "log", "series", "traces", "samples", "monthlyCost", "budget", "durable" })
        {
            last.TryGetProperty(part, out _).ShouldBeTrue(part);
        }
    }

    [Fact]
    public async Task Run_SameSeed_IsTheSameRun()
    {
        (await MarkAsync(new { scenario = Slug, text = Reference, seed = 7 })).ShouldBe(await MarkAsync(new { scenario = Slug, text = Reference, seed = 7 }));
        (await MarkAsync(new { scenario = Slug, text = Reference, seed = 8 })).ShouldNotBe(await MarkAsync(new { scenario = Slug, text = Reference, seed = 7 }));
    }

    /// <summary>One process needs 12 ms of its one core for a report: 83 a second at the most, and 100 come.</summary>
    [Fact]
    public async Task Run_ChangedDesign_IsTheOneThatRuns()
    {
        var report = await LastAsync(new { scenario = Slug, text = Reference, set = new[] { "reports.replicas=1" } });

        report.Items("components").Single(c => c.Text("component") == "reports").GetProperty("peakUtilization").GetDouble().ShouldBeGreaterThan(0.99);
        report.Items("objectives").Select(o => o.Text("verdict")).ShouldContain("violated");
    }

    [Fact]
    public async Task Run_MoreFaultsAndLoad_AreInTheRun()
    {
        var report = await LastAsync(new { scenario = Slug, text = Reference, faults = new[] { "at: 20 s, for: 2 s, crash: all of reports" }, load = 0.5 });

        report.Items("log").ShouldContain(e => e.GetProperty("at").GetDouble() == 20 && e.Text("subject") == "reports");
        report.Items("operations")[0].GetProperty("offered").GetProperty("value").GetDouble().ShouldBe(50, 5);
    }

    [Theory]
    [InlineData("""{"seed": -1}""")]
    [InlineData("""{"load": 0}""")]
    [InlineData("""{"load": 1e9}""")]
    [InlineData("""{"budget": 1}""")]
    [InlineData("""{"budget": 30000001}""")]
    [InlineData("""{"set": ["nonsense"]}""")]
    [InlineData("""{"set": [null]}""")]
    public async Task Run_ValueOutOfRange_IsAProblem(string more) => await (await PostAsync("/api/simulations", With(Reference, more))).ShouldBeProblemAsync(422, "out-of-range");

    [Theory]
    [InlineData("""{"set": ["reports.replicas=many"]}""")]
    [InlineData("""{"set": ["nobody.replicas=3"]}""")]
    [InlineData("""{"faults": ["at: soon, crash: reports"]}""")]
    [InlineData("""{"faults": ["}{"]}""")]
    [InlineData("""{"faults": ["at: 1 s, crash: nobody"]}""")]
    public async Task Run_ChangeThatCannotBeMade_HasDiagnostics(string more) =>
        (await (await PostAsync("/api/simulations", With(Reference, more))).ShouldBeProblemAsync(422, "design-cannot-run")).Items("diagnostics").ShouldNotBeEmpty();

    [Theory]
    [InlineData("/api/simulations", "")]
    [InlineData("/api/simulations", "}}} not yaml")]
    [InlineData("/api/simulations/explain", "id: d\ntitle: x\ncomponents: {}\nlinks: []")]
    public async Task Run_DesignThatCannotRun_HasDiagnostics(string path, string text) =>
        (await (await PostAsync(path, new { scenario = Slug, text })).ShouldBeProblemAsync(422, "design-cannot-run")).Items("diagnostics").ShouldAllBe(d => d.Text("message").Length > 0);

    [Fact]
    public async Task Run_FewerEventsThanItNeeds_FailsAndSaysHowFarItCame()
    {
        var failed = (await (await StreamAsync("/api/simulations", With(Reference, """{"budget": 1000}"""))).AllEventsAsync())[^1];

        failed.Name.ShouldBe("failed");
        failed.Data.Text("type").ShouldBe("/problems/simulation-too-large");
        failed.Data.Text("detail").ShouldContain("events were not enough");
    }

    [Fact]
    public async Task Explain_NaiveDesign_SaysWhatBrokeAndWhatWouldMendIt()
    {
        var events = await (await StreamAsync("/api/simulations/explain", new { scenario = Slug, text = Reference.Replace("replicas: 3", "replicas: 1", StringComparison.Ordinal) })).AllEventsAsync();

        events.SkipLast(1).ShouldAllBe(e => e.Name == "progress");
        events[^1].Name.ShouldBe("explanation");
        var explanation = events[^1].Data;
        explanation.GetProperty("bottlenecks").GetProperty("first").Text("component").ShouldBe("reports");
        explanation.GetProperty("change").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("breaking-load", "headroom")]
    [InlineData("cheapest", "cheaper")]
    public async Task Explain_OneSearchAlone_HasNoOther(string only, string answer)
    {
        var explanation = (await (await StreamAsync("/api/simulations/explain", new { scenario = Slug, text = Reference, only })).AllEventsAsync())[^1].Data;

        new[] { "singlePoints", "headroom", "change", "cheaper" }.Where(p => explanation.GetProperty(p).ValueKind == JsonValueKind.Object).ShouldBe([answer]);
    }

    [Fact]
    public async Task Explain_SearchThatThereIsNot_IsRefused() => (await PostAsync("/api/simulations/explain", new { scenario = Slug, text = Reference, only = "dearest" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);

    private static JsonElement With(string text, string more)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(more)!;
        body["scenario"] = JsonSerializer.SerializeToElement(Slug);
        body["text"] = JsonSerializer.SerializeToElement(text);
        return JsonSerializer.SerializeToElement(body);
    }

    private async Task<JsonElement> LastAsync(object body) => (await (await StreamAsync("/api/simulations", body)).AllEventsAsync())[^1].Data;

    private async Task<string> MarkAsync(object body) => (await LastAsync(body)).Text("traceHash");
}
