using System.Text;
using System.Text.Json;

namespace Onsite.Server.Tests.Features.Studio;

public sealed class DesignCheckTests : StudioTests
{
    [Fact]
    public async Task Kinds_Palette_DescribesWhatCanBeDrawn()
    {
        var palette = await Server.GetAsync("/api/component-kinds");

        var service = palette.Items("kinds").Single(k => k.Text("name") == "service");
        service.Text("role").ShouldBe("service");
        var replicas = service.Items("fields").Single(f => f.Text("name") == "replicas");
        (replicas.Text("type"), replicas.GetProperty("minimum").GetDouble()).ShouldBe(("count", 1));
        service.Items("fields").Single(f => f.Text("name") == "autoscale").Items("fields").ShouldNotBeEmpty();
        palette.Items("linkFields").Select(f => f.Text("name")).ShouldContain("timeout");
        palette.Items("stepWords").Select(w => w.GetString()).ShouldBe(["compute", "wait", "call", "read", "write", "put", "invalidate", "publish", "parallel", "chance", "reply", "fail"]);
    }

    [Fact]
    public async Task Check_Design_IsItsGraph()
    {
        var check = await CheckAsync(Reference);

        check.Items("diagnostics").ShouldBeEmpty();
        var graph = check.GetProperty("graph");
        var reports = graph.Items("components").Single(c => c.Text("name") == "reports");
        (reports.Text("kind"), reports.Number("line"), reports.GetProperty("given").GetBoolean()).ShouldBe(("service", 6, false));
        reports.Items("at").Select(x => x.GetDouble()).ShouldBe([2, 0.5]);
        reports.GetProperty("settings").EnumerateObject().Select(s => $"{s.Name}={s.Value.GetString()}").Order().ShouldBe(["compute=12 ms", "concurrency=16", "cores=1", "queue=64", "replicas=3"]);
        var link = graph.Items("links")[1];
        (link.Text("from"), link.Text("to"), link.GetProperty("settings").Text("timeout"), link.Number("line")).ShouldBe(("edge", "reports", "1 s", 9));
        var handler = graph.Items("handlers").ShouldHaveSingleItem();
        (handler.Text("operation"), handler.Text("component"), handler.Text("steps")).ShouldBe(("*", "reports", "- compute: 12 ms\n- reply\n"));
    }

    [Fact]
    public async Task Check_Groups_AreInTheGraph()
    {
        var check = await CheckAsync(Reference + "groups:\n  zone-a: {kind: zone, members: [edge, reports]}\n  site: {members: reports}\n");

        check.Items("diagnostics").ShouldBeEmpty();
        check.GetProperty("graph").Items("groups").Select(g => $"{g.Number("line")} {g.Text("name")} {g.Text("kind")} {string.Join(' ', g.Items("members"))}").ShouldBe(["15 zone-a zone edge reports", "16 site any reports"]);
    }

    /// <summary>Three cores at 0.0408 dollars an hour, for 730 hours, and the balancer's 20 dollars.</summary>
    [Fact]
    public async Task Check_Design_CostsWhatItsPartsDo()
    {
        var check = await CheckAsync(Reference);

        var parts = check.GetProperty("graph").Items("components").Sum(c => c.GetProperty("monthlyCost").GetDouble());
        check.GetProperty("monthlyCost").GetDouble().ShouldBe(parts);
        check.GetProperty("graph").Items("components").Single(c => c.Text("name") == "reports").GetProperty("monthlyCost").GetDouble().ShouldBe(3 * 0.0408 * 730, 1e-9);
    }

    [Fact]
    public async Task Check_Mistakes_AreToldAtTheirPlacesBesideTheGraph()
    {
        var check = await CheckAsync(Reference.Replace("timeout: 1 s", "timeuot: 1 s", StringComparison.Ordinal).Replace("edge -> reports", "edge -> raports", StringComparison.Ordinal));

        check.Items("diagnostics").ShouldContain(d => d.Text("code") == "unknown-field" && d.Number("line") == 9 && d.Text("severity") == "error" && d.Text("fix").Contains("timeout"));
        check.GetProperty("graph").Items("components").Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("replicas: four")]
    [InlineData("cores: []")]
    [InlineData("cores: -1")]
    [InlineData("autoscale: {min: few, max: 10}")]
    [InlineData("price: dear")]
    public async Task Check_SizeThatCannotBeRead_IsAMistakeAndCostsNothing(string size)
    {
        var check = await CheckAsync(Reference.Replace("{kind: service,", $"{{kind: service, {size},", StringComparison.Ordinal).Replace(", cores: 1,", ",", StringComparison.Ordinal).Replace(", replicas: 3,", ",", StringComparison.Ordinal));

        check.Items("diagnostics").ShouldContain(d => d.Text("severity") == "error" && d.Number("line") == 6 && d.Text("fix").Length > 0);
        check.GetProperty("graph").Items("components").Single(c => c.Text("name") == "reports").GetProperty("monthlyCost").GetDouble().ShouldBe(0);
    }

    /// <summary>Whatever one types into a field of the palette is answered, and what is wrong with it is said.</summary>
    [Fact]
    public async Task Check_NonsenseInAnyField_IsAnswered()
    {
        var palette = await Server.GetAsync("/api/component-kinds");
        foreach (var kind in palette.Items("kinds").Where(k => k.Text("name") != "clients"))
        {
            foreach (var field in kind.Items("fields"))
            {
                foreach (var nonsense in new[] { "1e400", "-7", "{a: {b: [c]}}" })
                {
                    var text = $"id: d\ntitle: t\ncomponents:\n  thing: {{kind: {kind.Text("name")}, {field.Text("name")}: {nonsense}}}\nlinks: []\n";
                    (await CheckAsync(text)).Items("diagnostics").ShouldContain(d => d.Text("severity") == "error", $"{kind.Text("name")}.{field.Text("name")}: {nonsense}");
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{{{")]
    [InlineData("\0")]
    [InlineData("- just\n- a list")]
    [InlineData("id: d\ncomponents: &a [*a]")]
    public async Task Check_Nonsense_HasDiagnosticsAndNoGraph(string text)
    {
        var check = await CheckAsync(text);

        check.Items("diagnostics").ShouldNotBeEmpty();
        check.GetProperty("graph").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Check_FiveThousandComponents_AreTooMany()
    {
        var text = new StringBuilder("id: d-many\ntitle: Many\ncomponents:\n");
        for (var i = 0; i < 5000; i++)
        {
            text.Append($"  c{i}: {{kind: service}}\n");
        }

        var check = await CheckAsync(text + "links: []\n");

        check.Items("diagnostics").ShouldContain(d => d.Text("code") == "run-too-large" && d.Text("message").Contains("5000 components"));
    }

    [Fact]
    public async Task Check_ThousandsOfMistakes_TellsTheFirst()
    {
        var text = new StringBuilder("id: d-many\ntitle: Many\ncomponents:\n");
        for (var i = 0; i < 400; i++)
        {
            text.Append($"  c{i}: {{kind: nothing, bad: field}}\n");
        }

        (await CheckAsync(text + "links: []\n")).Items("diagnostics").Count.ShouldBe(200);
    }

    [Fact]
    public async Task Check_TwoMegabytes_AreTooLarge() =>
        (await CheckAsync(new string('#', 2 * 1024 * 1024))).Items("diagnostics").ShouldHaveSingleItem().Text("code").ShouldBe("too-large");

    [Theory]
    [InlineData("""{"scenario": "monday-reports"}""")]
    [InlineData("""{"scenario": "monday-reports", "text": null}""")]
    [InlineData("""["x"]""")]
    public async Task Check_BodyWithoutText_IsABadRequest(string body) =>
        await (await PostAsync("/api/designs/check", JsonSerializer.Deserialize<JsonElement>(body))).ShouldBeProblemAsync(400, "bad-request");

    private async Task<JsonElement> CheckAsync(string text) => await (await PostAsync("/api/designs/check", new { scenario = Slug, text })).ShouldBeJsonAsync(200);
}
