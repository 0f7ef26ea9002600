using System.Text.Json;
using Onsite.Simulation.Reporting;

namespace Onsite.Cli.Tests.Commands;

public sealed class SimulateCommandTests : IDisposable
{
    private const string Design = """
        id: d-one
        title: One service
        components:
          callers: {kind: clients}
          app:     {kind: service, replicas: 2, cores: 1, compute: 4 ms}
        links:
          - callers -> app
        """;

    private const string Scenario = """
        id: s-steady
        title: A steady stream
        operations:
          ask: {share: 100 %, kind: read}
        workload:
          profile: [{for: 20 s, rate: 200/s}]
        objectives:
          - {operation: ask, p99: 200 ms, availability: 99 %}
        """;

    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Simulate_TwoFiles_PrintsVerdictsComponentsAndCost()
    {
        var text = (await RunAsync()).ShouldEndWith(ExitCodes.Success);

        text.ShouldStartWith("d-one under s-steady\n20 s simulated 5 times, seed 1, ");
        text.ShouldMatch(@"ask +[0-9]{3}/s of [0-9]{3}/s +p50 [0-9.]+ ms +p95 [0-9.]+ ms +p99 [0-9.]+ ms ± ");
        text.ShouldMatch(@"● met +ask p99 [0-9.]+ ms ± [0-9.]+ (ms|µs), objective 200 ms: met, [0-9.]+ % to spare\.");
        text.ShouldMatch(@"app +service +[0-9]{3}/s +[34][0-9.]+ %");
        text.ShouldContain("60 USD a month");
    }

    [Fact]
    public async Task Simulate_ObjectiveMissed_SaysWhenAndExitsWithProblems()
    {
        var text = (await RunAsync("--set", "app.compute=12 ms")).ShouldEndWith(ExitCodes.Problems);
        text.ShouldMatch(@"◆ missed +ask p99 [0-9.]+ (ms|s) ± .*, objective 200 ms: missed, first at 00:[0-9]{2}\.");
        text.ShouldContain("app gives way first");
    }

    [Fact]
    public async Task Simulate_SameSeed_SameOutput()
    {
        var one = (await RunAsync("--seed", "7")).Out;
        (await RunAsync("--seed", "7")).Out.ShouldBe(one);
        (await RunAsync("--seed", "8")).Out.ShouldNotBe(one);
    }

    [Fact]
    public async Task Simulate_Json_IsTheReportAndNothingElse()
    {
        var text = (await RunAsync("--json", "--fault", "at: 5 s, for: 2 s, crash: 1 of app")).Out;
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("design").GetString().ShouldBe("d-one");
        json.RootElement.GetProperty("log")[0].GetProperty("sentence").GetString().ShouldNotBeNull().ShouldStartWith("app #1 dies");
        json.RootElement.GetProperty("operations")[0].GetProperty("p99").GetProperty("value").GetDouble().ShouldBeGreaterThan(0);
        ReportJson.Compact.WriteIndented.ShouldBeFalse();
    }

    [Fact]
    public async Task Simulate_BrokenFiles_ListsEveryProblemOfBoth()
    {
        var result = await CommandHost.RunRawAsync(
            string.Empty,
            "simulate",
            _host.Write("design.yaml", Design.Replace("replicas: 2", "replicas: 0", StringComparison.Ordinal)),
            _host.Write("scenario.yaml", Scenario.Replace("200/s", "1e12/s", StringComparison.Ordinal)));

        result.ExitCode.ShouldBe(ExitCodes.Problems);
        result.Error.ShouldContain("design.yaml:5:38: error out-of-range: 'replicas' is 0; it has to be between 1 and 10,000.");
        result.Error.ShouldMatch("scenario.yaml:6:[0-9]+: error out-of-range: The rate 1e12/s has to be above 0 and at most 100M/s\\.");
    }

    [Theory]
    [InlineData("--set", "nonsense")]
    [InlineData("--replications", "0")]
    [InlineData("--load", "-1")]
    [InlineData("--events", "5")]
    [InlineData("--precision", "much")]
    [InlineData("--precision", "0 %")]
    public async Task Simulate_WrongOption_IsUsage(string option, string value) => (await RunAsync(option, value)).ExitCode.ShouldBe(ExitCodes.Usage);

    [Fact]
    public async Task Simulate_BudgetTooSmall_SaysHowFarItCame()
    {
        var result = await RunAsync("--events", "2000");
        result.ExitCode.ShouldBe(ExitCodes.Failure);
        result.Error.ShouldContain("400 events were not enough");
    }

    [Fact]
    public async Task Simulate_Precision_AddsReplications()
    {
        var text = (await RunAsync("--precision", "20 %")).ShouldEndWith(ExitCodes.Success);
        text.ShouldMatch(@"\n20 s simulated [1-9][0-9]+ times, seed 1, ");
    }

    [Fact]
    public async Task Sweep_Replicas_ShowsEachValue()
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "sweep", DesignFile(), ScenarioFile(), "--over", "app.replicas", "--values", "1,2,4", "--load", "1.2", "--replications", "2")).ShouldEndWith(ExitCodes.Success);
        text.ShouldMatch(@"\n1 +.* missed\n2 +.*\n4 +.* met\n");
    }

    [Fact]
    public async Task Compare_TwiceTheReplicas_IsClearlyFasterAndDearer()
    {
        var other = _host.Write("other.yaml", Design.Replace("d-one", "d-two", StringComparison.Ordinal).Replace("replicas: 2", "replicas: 4", StringComparison.Ordinal));
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "compare", DesignFile(), other, ScenarioFile())).ShouldEndWith(ExitCodes.Success);
        text.ShouldMatch(@"ask p99 .* -[0-9.]+ ms ± [0-9.]+ (ms|µs)\n");
        text.ShouldContain("+60 USD");
    }

    [Fact]
    public async Task Explain_OneService_NamesCostHeadroomAndSinglePoints()
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--set", "app.replicas=1", "--set", "app.cores=2", "--replications", "2")).Out;
        text.ShouldContain("What broke first\nNothing: every objective is met.");
        text.ShouldMatch(@"app \(one\), dead for 30 s: 0 % of the answers are left, ask availability [0-9.]+ %");
        text.ShouldMatch(@"It holds at ×[0-9.]+ and breaks at ×[0-9.]+ the load \(to within [0-9.]+ %\)\.\n    ask p99 ");
        text.ShouldMatch(@"Where the time went\nask\n    time [0-9.]+ m?s on average: .*app working [0-9.]+ %.* \([0-9]+ traced\)\n");
        text.ShouldMatch(@"The slowest of [0-9]+ traced, answered after .*:\n.*█");
        text.ShouldMatch(@"in all, a month +60 USD");
    }

    [Fact]
    public async Task Explain_TooSmall_SaysWhatToChangeFirst()
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--set", "app.compute=16 ms")).ShouldEndWith(ExitCodes.Problems);
        text.ShouldMatch(@"What to change first\napp\.(cores|replicas) [12] → [248], \+[0-9]+ USD a month: every objective is met\.\n    --set ""app\.(cores|replicas)=[248]""\n");
    }

    [Fact]
    public async Task Explain_Json_HasEverySearchAndNothingElse()
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--replications", "2", "--json")).ShouldEndWith(ExitCodes.Success);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("headroom").GetProperty("tried").GetArrayLength().ShouldBeGreaterThan(1);
        json.RootElement.GetProperty("singlePoints").GetProperty("removals").GetArrayLength().ShouldBe(2);
        json.RootElement.GetProperty("cheaper").GetProperty("tried").GetArrayLength().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty("change").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Explain_All_ShowsEveryTrialWithItsFigures()
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--set", "app.compute=16 ms", "--replications", "2", "--all")).ShouldEndWith(ExitCodes.Problems);
        text.ShouldMatch(@"\n    app\.queue 100 → [0-9]+, \+0\.00 USD a month: ask (p99|availability) ");
        text.ShouldMatch(@"\n    ×1\.0 +ask (p99|availability) ");
    }

    [Theory]
    [InlineData("breaking-load", "headroom", "cheaper")]
    [InlineData("cheapest", "cheaper", "headroom")]
    public async Task Explain_OnlyOneSearch_MakesThatAlone(string only, string made, string left)
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--replications", "2", "--only", only, "--json")).ShouldEndWith(ExitCodes.Success);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty(made).GetProperty("tried").GetArrayLength().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty(left).ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("singlePoints").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Explain_OnlyTheCheapest_PrintsNoOtherSearch()
    {
        var text = (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--set", "app.compute=16 ms", "--only", "cheapest")).ShouldEndWith(ExitCodes.Problems);
        text.ShouldMatch(@"What broke first\n(.|\n)*What to change first\napp\.");
        text.ShouldNotContain("How much more it takes");
        text.ShouldNotContain("What it cannot do without");
    }

    [Fact]
    public async Task Explain_OnlySomethingElse_NamesTheSearches()
    {
        var result = await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--only", "headroom");
        result.ExitCode.ShouldBe(ExitCodes.Usage);
        result.Error.ShouldContain("breaking-load");
        result.Error.ShouldContain("cheapest");
    }

    [Fact]
    public async Task Explain_OneTrial_IsRefused() =>
        (await CommandHost.RunRawAsync(string.Empty, "simulate", "explain", DesignFile(), ScenarioFile(), "--trials", "1")).ExitCode.ShouldBe(ExitCodes.Usage);

    private Task<CommandResult> RunAsync(params string[] options) => CommandHost.RunRawAsync(string.Empty, ["simulate", DesignFile(), ScenarioFile(), .. options]);

    private string DesignFile() => _host.Write("design.yaml", Design);

    private string ScenarioFile() => _host.Write("scenario.yaml", Scenario);
}
