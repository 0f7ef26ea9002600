using System.Text.Json;
using Onsite.Documents;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Tests.Files;

/// <summary>Everything that can be wrong with a design or a scenario is told with its line and a fix.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Read_BothRight_SaysNothing()
    {
        var (blueprint, diagnostics) = Texts.Read();
        diagnostics.ShouldBeEmpty();
        blueprint.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("kind: service, replicas: 2", "kind: servce, replicas: 2", 5, "unknown-kind", "There is no kind 'servce'.", "Did you mean 'service'?")]
    [InlineData("replicas: 2, cores: 2", "replicas: 0, cores: 2", 5, "out-of-range", "'replicas' is 0; it has to be between 1 and 10,000.", "Choose a value in that range.")]
    [InlineData("replicas: 2, cores: 2", "replicas: many, cores: 2", 5, "wrong-type", "'replicas' is 'many'; it has to be a whole number, as '4' or '2M'.", "Write for example 'replicas: 2'.")]
    [InlineData("replicas: 2, cores: 2", "replicas: 1.5, cores: 2", 5, "wrong-type", "'replicas' is 1.5; it has to be a whole number.", "Write for example 'replicas: 2'.")]
    [InlineData("replicas: 2, cores: 2", "replicas: 1e12, cores: 2", 5, "out-of-range", "'replicas' is 1e12; it has to be between 1 and 10,000.", "Choose a value in that range.")]
    [InlineData("replicas: 2, cores: 2", "replicas: 2, croes: 2", 5, "unknown-field", "The field 'croes' is not known here.", "Did you mean 'cores'?")]
    [InlineData("timeout: 20 ms", "timeout: 20", 10, "wrong-type", "'timeout' is '20'; it has to be written as '250 ms'.", "Write for example 'timeout: 250 ms'.")]
    [InlineData("timeout: 20 ms", "timeout: NaN", 10, "wrong-type", "'timeout' is 'NaN'; it has to be written as '250 ms'.", "Write for example 'timeout: 250 ms'.")]
    [InlineData("shoppers -> shop", "shoppers - shop", 9, "wrong-type", "A link is written as its two ends.", "Write '- shop -> orders-db', and ': {timeout: 1 s}' after it for policies.")]
    [InlineData("shoppers -> shop", "shoppers -> shoop", 9, "unknown-name", "There is no component 'shoop'.", "Did you mean 'shop'?")]
    [InlineData("shop -> orders:", "orders -> shop:", 11, "impossible-link", "orders→shop: it sends nothing of its own.", "Turn it round, or put a service between them.")]
    [InlineData("buy@shop", "bye@shop", 13, "unknown-name", "There is no operation 'bye'.", "There are look, buy, *.")]
    [InlineData("buy@shop", "buy@orders", 13, "impossible-step", "'orders' runs no handlers; it is a sql-database.", "Write the handler of the service that calls it.")]
    [InlineData("- write: orders", "- wirte: orders", 15, "unknown-field", "'wirte' is no step.", "Did you mean 'write'?")]
    [InlineData("- write: orders", "- publish: orders", 15, "impossible-step", "'orders' is a sql-database; it cannot be asked to 'publish'.", "It can be asked to 'read', 'write'.")]
    [InlineData("compute: 1 ms", "compute: lognormal(mean 1 ms)", 14, "wrong-type", "'compute': The argument 'p99' is missing; write 'p99 250 ms'.", "Write 'compute: 2 ms' or 'compute: lognormal(mean 2 ms, p99 6 ms)'.")]
    [InlineData("shoppers: {kind: clients}", "Shoppers: {kind: clients}", 4, "out-of-range", "'Shoppers' cannot be a name.", "Use up to 63 small letters, digits and hyphens, as 'orders-db'.")]
    [InlineData("compute: 1 ms", "compute: \"mixture(-50 %: exponential(1 ms), 150 %: 1 ms)\"", 14, "wrong-type", "'compute': The shares of a mixture are 0 or more and add up to 100 %.", "Write 'compute: 2 ms' or 'compute: lognormal(mean 2 ms, p99 6 ms)'.")]
    [InlineData("compute: 1 ms", "compute: exponential(1 ms, 2 ms)", 14, "wrong-type", "'compute': The argument '2 ms' has no meaning here.", "Write 'compute: 2 ms' or 'compute: lognormal(mean 2 ms, p99 6 ms)'.")]
    [InlineData("compute: 1 ms", "compute: lognormal(mean 1 ms, p99 1 h)", 14, "wrong-type", "'compute': 'lognormal(mean 1 ms, p99 1 h)' does not exist: p99 is a number from the mean (0.001) to 14.97 times the mean.", "Write 'compute: 2 ms' or 'compute: lognormal(mean 2 ms, p99 6 ms)'.")]
    [InlineData("compute: 1 ms", "compute: hyperexponential(mean 1 ms, scv 0.5)", 14, "wrong-type", "'compute': 'hyperexponential(mean 1 ms, scv 0.5)' does not exist: scv is a number from 1 on.", "Write 'compute: 2 ms' or 'compute: lognormal(mean 2 ms, p99 6 ms)'.")]
    [InlineData("- shoppers -> shop", "- shoppers -> shop: {retries: {attempts: 3}}", 9, "impossible-link", "shoppers→shop: 'retries' does nothing: what clients do about late and bad answers is said by the scenario.", "Delete it, or write a 'timeout' as well; then the link says all of it.")]
    [InlineData("- shoppers -> shop", "- shoppers -> shop: {poolTimeout: 1 s}", 9, "out-of-range", "'poolTimeout' does nothing: there is no 'pool' to stand in line for.", "Write 'pool: 20', or delete 'poolTimeout'.")]
    [InlineData("- shoppers -> shop", "- shoppers -> shop: {pool: 9, bulkhead: 9}", 9, "out-of-range", "'bulkhead' and 'pool' both say how many calls are under way at once; a bulkhead lets nobody wait.", "Keep one of the two.")]
    [InlineData("replicas: 2, cores: 2", "replicas: 2, compute: lognormal(mean 2 ms, p99 6 ms", 5, "yaml-syntax", "A parenthesis is open here and is not closed before the bracket.", "Close the parenthesis, or quote the text.")]
    [InlineData("- write: orders", "- write: orders\n      times: -1", 16, "wrong-type", "'times': '-1' is below zero.", "Write 'times: 3' or 'times: uniform(1, 5)'.")]
    [InlineData("  sessions:", "\tsessions:", 6, "yaml-syntax", "The YAML cannot be read: While scanning a mapping, found invalid tab as indentation.", "Check indentation, quotes and colons here and in the line above.")]
    [InlineData("handlers:", "groups: [shop]\nhandlers:", 12, "wrong-type", "'groups' is a list; it has to be a map.", "Write it as 'field: value' lines.")]
    [InlineData("handlers:", "groups: {zone-a: shop}\nhandlers:", 12, "wrong-type", "The group 'zone-a' is a text; it has to be a map.", "Write it as 'field: value' lines.")]
    [InlineData("handlers:", "groups: {zone-a: {kind: rack, members: shop}}\nhandlers:", 12, "out-of-range", "'kind' has 'rack', which is not one of its words.", "Choose from any, zone, region.")]
    [InlineData("handlers:", "groups: {zone-a: {kind: zone}}\nhandlers:", 12, "missing-field", "The field 'members' is missing.", "Add it, for example 'members: [shop, orders-db]'.")]
    [InlineData("handlers:", "groups: {Zone A: {members: shop}}\nhandlers:", 12, "out-of-range", "'Zone A' cannot be a name.", "Use up to 63 small letters, digits and hyphens, as 'zone-a'.")]
    [InlineData("handlers:", "groups: {zone-a: {members: [shop, ordres]}}\nhandlers:", 12, "unknown-name", "There is no component 'ordres' to draw in 'zone-a'.", "Did you mean 'orders'?")]
    [InlineData("handlers:", "places: {bank: 5}\nhandlers:", 12, "wrong-type", "The place of 'bank' has to be two numbers.", "Write 'bank: [2, 0]'.")]
    [InlineData("handlers:", "places: {bank: [1, 0]}\nhandlers:", 12, "unknown-name", "The scenario gives no 'bank'.", "Delete the line.")]
    [InlineData("handlers:", "places: {shop: [1, 0]}\nhandlers:", 12, "unknown-name", "'shop' is not given by the scenario: its place is its own 'at'.", "Write the place into the component, and delete it here.")]
    public void Read_MistakeInTheDesign_IsToldWithItsLineAndAFix(string right, string wrong, int line, string code, string message, string fix)
    {
        var (_, diagnostics) = Texts.Read(design: Replace(Texts.Design, right, wrong));
        diagnostics.ShouldContain(d => d.File == "design.yaml" && d.Line == line && d.Code == code && d.Message == message && d.Fix == fix, string.Join('\n', diagnostics));
    }

    [Theory]
    [InlineData("rate: 200/s", "rate: 0/s", 7, "out-of-range", "The rate 0/s has to be above 0 and at most 100M/s.")]
    [InlineData("rate: 200/s", "rate: 1e12/s", 7, "out-of-range", "The rate 1e12/s has to be above 0 and at most 100M/s.")]
    [InlineData("rate: 200/s", "rate: fast", 7, "wrong-type", "'fast' is no rate.")]
    [InlineData("for: 20 s", "for: 10 days", 7, "out-of-range", "'for' is 10 days; it has to be between 1 ms and 24 h.")]
    [InlineData("profile: [{for: 20 s, rate: 200/s}]", "{arrivals: bursts, profile: [{for: 20 s, rate: 200/s .. 300/s}]}", 7, "out-of-range", "Arrivals that are 'bursts' have one rate, and the profile changes it.")]
    [InlineData("share: 90 %", "share: 80 %", 4, "out-of-range", "The shares of the operations add up to 90 %.")]
    [InlineData("zipf 0.9", "zopf 0.9", 4, "out-of-range", "'popularity' is 'zopf 0.9'.")]
    [InlineData("operation: look", "operation: loook", 9, "unknown-name", "There is no operation 'loook'.")]
    [InlineData("durable: buy, lost", "durable: look, lost", 10, "out-of-range", "'look' is not durable: nothing is counted as lost or doubled.")]
    [InlineData("kind: read, keys", "kind: reed, keys", 4, "out-of-range", "'kind' has 'reed', which is not one of its words.")]
    [InlineData("p99: 100 ms", "p98: 100 ms", 9, "unknown-field", "The field 'p98' is not known here.")]
    [InlineData("profile: [{for: 20 s, rate: 200/s}]", "profile: []", 7, "no-entry", "The scenario's profile is empty: nobody comes.")]
    [InlineData("rate: 200/s", "rate: 200/s .. 300/s .. 400/s", 7, "wrong-type", "'200/s .. 300/s .. 400/s' has more than two ends.")]
    [InlineData("rate: 200/s", "rate: \"200/s ..\"", 7, "wrong-type", "'200/s ..' is no rate: an end of it is missing.")]
    [InlineData("workload:", "workload:\n  think: 5 s", 7, "missing-field", "'think' says how long users think, and there are none.")]
    [InlineData("workload:", "workload:\n  users: 1.5", 7, "wrong-type", "'users' is 1.5; it has to be a whole number.")]
    [InlineData("count: 1000", "count: 1.5", 4, "wrong-type", "'count' is 1.5; it has to be a whole number.")]
    [InlineData("durable: true", "durable: true, priority: 1.5", 5, "wrong-type", "'priority' is 1.5; it has to be a whole number.")]
    [InlineData("  buy: ", "  \"b@y\": ", 5, "out-of-range", "'b@y' cannot be a name.")]
    [InlineData("  buy: ", "  \"*\": ", 5, "out-of-range", "'*' cannot be a name.")]
    [InlineData("  buy: ", "  \"\": ", 5, "out-of-range", "'' cannot be a name.")]
    [InlineData("share: 90 %", "share: 0 %", 4, "out-of-range", "'share' is 0 %; it has to be between 0.0001 % and 100 %.")]
    [InlineData("durable: buy, lost", "operation: look, durable: buy, lost", 10, "out-of-range", "The objective is for 'look' and for 'buy'.")]
    [InlineData("workload:", "given: 5\nworkload:", 6, "wrong-type", "'given' is a text; it has to be a map.")]
    public void Read_MistakeInTheScenario_IsToldWithItsLine(string right, string wrong, int line, string code, string message)
    {
        var (_, diagnostics) = Texts.Read(scenario: Replace(Texts.Scenario, right, wrong));
        diagnostics.ShouldContain(d => d.File == "scenario.yaml" && d.Line >= line - 1 && d.Line <= line && d.Code == code && d.Message == message && d.Fix.Length > 0, string.Join('\n', diagnostics));
    }

    [Fact]
    public void Read_WriteThatCannotBeLost_IsToldOnce() =>
        Texts.Read(scenario: Replace(Texts.Scenario, ", durable: true", string.Empty)).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("'buy' is not durable: nothing is counted as lost or doubled.");

    [Fact]
    public void Read_ManyMistakes_AreToldAtOnce()
    {
        var design = Replace(Replace(Replace(Texts.Design, "replicas: 2", "replicas: -1"), "timeout: 20 ms", "timeout: soon"), "- compute: 1 ms", "- compute: slow");
        Texts.Read(design: design).Diagnostics.Count(d => d.Severity == Severity.Error).ShouldBe(3);
    }

    [Fact]
    public void Read_CallsInACircle_NamesTheCircle()
    {
        var design = Replace(Texts.Design, "  - shop -> sessions: {timeout: 20 ms}", "  - shop -> pay\n  - pay -> bank\n  - bank -> shop\n  - shop -> sessions").Replace("  orders: ", "  pay: {kind: service}\n  bank: {kind: service}\n  orders: ", StringComparison.Ordinal);
        Texts.Read(design: design).Diagnostics.ShouldContain(d => d.Code == "synchronous-cycle" && d.Message.StartsWith("bank → shop → pay → bank: they call each other in a circle", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NobodyComes_IsToldAsNoEntry()
    {
        Texts.Read(design: Replace(Texts.Design, "  - shoppers -> shop\n", string.Empty)).Diagnostics.ShouldContain(d => d.Code == "no-entry" && d.Message == "'shoppers' leads nowhere: its requests reach nothing.");
        Texts.Read(design: Replace(Replace(Texts.Design, "  - shoppers -> shop\n", string.Empty), "  shoppers: {kind: clients}\n", string.Empty)).Diagnostics.ShouldContain(d => d.Message == "Nobody comes: the design has no clients.");
    }

    [Fact]
    public void Read_WhatIsOnlyDrawn_KeepsNoDesignFromRunningAndChangesNoRun()
    {
        var drawn = Texts.Design + "\ngroups: {zone-a: {kind: zone, members: [shop, gone]}, site: {members: shop}}\nplaces: {gone: [1, 0]}\n";
        var (blueprint, diagnostics) = Texts.Read(design: drawn);
        diagnostics.Select(d => d.Severity).ShouldBe([Severity.Warning, Severity.Warning]);
        blueprint.ShouldNotBeNull();
        string Run(string design) => JsonSerializer.Serialize(Simulator.Run(Texts.Blueprint(design), new RunOptions { Replications = 2 }), ReportJson.Compact);
        Run(drawn).ShouldBe(Run(Texts.Design));
    }

    [Fact]
    public void Read_NothingLeadsToAComponent_IsAWarning()
    {
        var (blueprint, diagnostics) = Texts.Read(design: Replace(Texts.Design, "  - shop -> sessions: {timeout: 20 ms}\n", string.Empty));
        blueprint.ShouldNotBeNull();
        diagnostics.ShouldHaveSingleItem().ToString().ShouldBe("design.yaml:6:3: warning unreached-component: Nothing leads to 'sessions': it costs and does nothing. Link something to it, or delete it.");
    }

    [Theory]
    [InlineData("{at: 5 s, crash: 1 of shopp}", "unknown-name")]
    [InlineData("{at: 5 s, slow: orders}", "wrong-type")]
    [InlineData("{at: 5 s, slow: orders x0}", "wrong-type")]
    [InlineData("{at: 5 s, slow: orders x1e30}", "wrong-type")]
    [InlineData("{at: 5 s, spike: x1e30}", "wrong-type")]
    [InlineData("{at: 50 s, crash: shop}", "out-of-range")]
    [InlineData("{at: 5 s, explode: shop}", "missing-field")]
    [InlineData("{at: 5 s, crash: shop, flush: sessions}", "missing-field")]
    [InlineData("{at: 5 s, flush: orders}", "unknown-name")]
    public void Read_ImpossibleFault_IsTold(string fault, string code) =>
        Texts.Read(scenario: Texts.Scenario + $"\nfaults:\n  - {fault}\n").Diagnostics.ShouldContain(d => d.Code == code && d.Line == 12 || d.Code == code && d.Line == 13);

    [Theory]
    [InlineData("shop.replicas=8")]
    [InlineData("shop->orders.timeout=2 s")]
    [InlineData("shop.autoscale.max=20")]
    [InlineData("orders.replicas.count=2")]
    public void Read_Override_IsReadAsIfItStoodInTheFile(string set) => Texts.Read(sets: set).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("shop.replicas=0", "out-of-range")]
    [InlineData("shop.replicsa=3", "unknown-field")]
    [InlineData("shoop.replicas=3", "unknown-name")]
    [InlineData("shop->nowhere.timeout=1 s", "unknown-name")]
    public void Read_WrongOverride_IsToldByItsText(string set, string code) => Texts.Read(sets: set).Diagnostics.ShouldContain(d => d.Code == code && d.File == set);

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("components: 7\nlinks: 3")]
    [InlineData("components: [a, b]\nlinks: {a: b}\nhandlers: [x]")]
    [InlineData("components: {a: {kind: service, autoscale: 5, replicas: {a: b}, zones: {x: y}, price: [1]}}\nlinks: [[], {a: b, c: d}, {a -> b: 5}, 7]\nhandlers: {'a@b': 5, '@': [], x: [{}], 'y@a': [{parallel: 5}, {chance: 200 %}, {read: []}, [], 5]}")]
    public void Read_Nonsense_EndsInDiagnosticsAndNeverInAnException(string text)
    {
        Texts.Read(design: text).Diagnostics.HasErrors.ShouldBeTrue();
        Texts.Read(scenario: text).Diagnostics.HasErrors.ShouldBeTrue();
    }

    /// <summary>Texts that are made to be too much: each ends in a few problems, and no message quotes them whole.</summary>
    [Theory]
    [InlineData("{kind: cache}", "{kind: cache, work: \"*\"}", "mixture(100 %: ", 20_000, "wrong-type")]
    [InlineData("{kind: cache}", "{kind: *}", "s", 500_000, "out-of-range")]
    [InlineData("sessions", "*", "s", 500, "out-of-range")]
    [InlineData("{kind: cache}", "{kind: cache, *}", "a: 1, ", 1, "unknown-field")]
    [InlineData("{kind: cache}", "*", "{a: ", 40, "too-deep")]
    [InlineData("  - shoppers -> shop\n", "*", "  - shoppers -> shop\n", 5_000, "run-too-large")]
    [InlineData("  - shoppers -> shop\n", "*", "  - shoppers -> shop\n", 60_000, "too-large")]
    public void Read_TooMuch_EndsInAFewProblems(string right, string wrong, string part, int times, string code)
    {
        var text = Replace(Texts.Design, right, wrong.Replace("*", string.Concat(Enumerable.Repeat(part, times)), StringComparison.Ordinal));
        var diagnostics = new DiagnosticList();
        if (SourceText.FromText(text, "design.yaml", diagnostics) is { } source)
        {
            DesignReader.Read(source, diagnostics);
        }

        diagnostics.ShouldContain(d => d.Code == code);
        diagnostics.Count.ShouldBeLessThan(10);
        diagnostics.ShouldAllBe(d => d.Message.Length < 600 && d.Fix.Length < 600);
    }

    [Fact]
    public void Read_ThousandsOfUnknownFields_AreToldByTheFirstHundred()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: b\n"));
        var diagnostics = new DiagnosticList();
        ScenarioReader.Read(SourceText.FromText(text, "scenario.yaml", diagnostics)!, diagnostics);
        diagnostics.Count(d => d.Code == "unknown-field").ShouldBe(101);
    }

    private static string Replace(string text, string right, string wrong)
    {
        text.ShouldContain(right);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }
}
