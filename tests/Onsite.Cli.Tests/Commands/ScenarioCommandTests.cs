using System.Text.Json;

namespace Onsite.Cli.Tests.Commands;

public sealed class ScenarioCommandTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task List_HasALineForEach()
    {
        var result = await _host.RunAsync("scenario", "list");

        var lines = result.ShouldEndWith(ExitCodes.Success).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldMatch("^monday-reports +Reports on Monday +senior +100/s +200 USD *$");
        result.Error.ShouldBe("1 scenario\n");
    }

    [Fact]
    public async Task Show_Scenario_IsAsItIsGivenAndAnswersNothing()
    {
        var text = (await _host.RunAsync("scenario", "show", "monday-reports")).ShouldEndWith(ExitCodes.Success);

        text.ShouldStartWith("Reports on Monday\nsenior · the talk is judged by the question the-lost-message\n\nEvery Monday morning");
        text.ShouldContain("\nOperations\n  show: 100 %, a read\n");
        text.ShouldContain("\nLoad\n  for 30 s: 100/s\n");
        text.ShouldContain("\nWhat goes wrong\n  00:10  crash: 1 of reports, for 5 s\n");
        text.ShouldContain("  show: p99 of at most 500 ms\n  show: at least 90 % answered well\n  at most 200 USD a month\n");
        text.ShouldContain("\nTo be estimated\n  Reports in the hour\n");
        text.ShouldEndWith("\nOne thing can be asked for.\n");
        text.ShouldNotContain("between eight and nine");
        text.ShouldNotContain("100/s * 1 h");
    }

    [Fact]
    public async Task Run_AllDesigns_SaysForEachWhetherItIsAsNamed()
    {
        var text = (await _host.RunAsync("scenario", "run", "monday-reports")).ShouldEndWith(ExitCodes.Success);

        text.ShouldContain("naive      as named\nIt misses show p99 and show availability");
        text.ShouldContain("reference  as named\nIt meets every objective");
        text.ShouldContain("overbuilt  as named\nIt meets every objective");
        text.ShouldContain("One process needs 12 ms");
    }

    [Fact]
    public async Task Run_AllDesignsAsJson_IsAListOfVerdicts()
    {
        var text = (await _host.RunAsync("scenario", "run", "monday-reports", "--json")).ShouldEndWith(ExitCodes.Success);

        using var verdicts = JsonDocument.Parse(text);
        verdicts.RootElement.EnumerateArray().Select(v => (v.GetProperty("band").GetString(), v.GetProperty("isAsNamed").GetBoolean())).ShouldBe([("naive", true), ("reference", true), ("overbuilt", true)]);
    }

    [Fact]
    public async Task Run_NotAsNamed_EndsWithProblems()
    {
        var content = _host.CopyContent();
        var file = Path.Combine(content, "scenarios", "monday-reports", "scenario.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("budget: 200", "budget: 100", StringComparison.Ordinal));

        (await CommandHost.RunRawAsync(string.Empty, "scenario", "run", "monday-reports", "--content", content)).ShouldEndWith(ExitCodes.Problems).ShouldContain("reference  not as named\n");
    }

    [Theory]
    [InlineData("naive", ExitCodes.Problems)]
    [InlineData("reference", ExitCodes.Success)]
    public async Task Run_OneDesign_PrintsItsReport(string design, int exitCode) =>
        (await _host.RunAsync("scenario", "run", "monday-reports", "--design", design)).ShouldEndWith(exitCode).ShouldStartWith($"d-monday-reports-{design} under s-monday-reports\n30 s simulated 2 times");

    [Fact]
    public async Task Run_OneDesignAsJson_IsTheReport()
    {
        var text = (await _host.RunAsync("scenario", "run", "monday-reports", "--design", "reference", "--json")).ShouldEndWith(ExitCodes.Success);

        using var report = JsonDocument.Parse(text);
        report.RootElement.GetProperty("design").GetString().ShouldBe("d-monday-reports-reference");
    }

    [Fact]
    public async Task Run_UnknownDesign_NamesThose() =>
        (await _host.RunAsync("scenario", "run", "monday-reports", "--design", "golden")).ShouldFailWith(ExitCodes.Usage).ShouldContain("'golden' is not a design: choose from naive, reference, overbuilt.");

    [Theory]
    [InlineData("show")]
    [InlineData("run")]
    public async Task AnyCommand_UnknownScenario_NamesTheNearest(string command) =>
        (await _host.RunAsync("scenario", command, "monday-report")).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: There is no scenario 'monday-report'. Did you mean 'monday-reports'?\n");

    [Fact]
    public async Task List_NoScenarios_SaysSo()
    {
        var content = _host.CopyContent();
        Directory.Delete(Path.Combine(content, "scenarios"), recursive: true);

        (await CommandHost.RunRawAsync(string.Empty, "scenario", "list", "--content", content)).ShouldFailWith(ExitCodes.Failure).ShouldContain("holds no usable scenario");
    }
}
