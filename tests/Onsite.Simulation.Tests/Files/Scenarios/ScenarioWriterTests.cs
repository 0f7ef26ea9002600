using FsCheck;
using FsCheck.Fluent;
using Onsite.Documents;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Tests.Files.Scenarios;

/// <summary>What is written of a scenario is read as the same scenario.</summary>
public sealed class ScenarioWriterTests
{
    [Theory]
    [InlineData("launch.scenario.yaml")]
    [InlineData("lookup.scenario.yaml")]
    public void Write_ShippedExample_IsReadAsTheSame(string name) => IsReadAgain(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "simulation", "examples", name)));

    [Theory]
    [InlineData("operations: {a: {share: 33.3 %, kind: read, keys: {count: 12345}, request: 2 KiB, response: 1 KB, priority: 7, from: shoppers}, b: {share: 66.7 %, kind: write, durable: true}}")]
    [InlineData("workload: {profile: [{for: 1 min, rate: 20/min .. 1.5k/s}, {for: 90 s, rate: 0.3/s}], clients: {timeout: 5 s, retries: {attempts: 2, jitter: full}, abandon: 30 %}}")]
    [InlineData("workload: {users: 2k, think: \"lognormal(mean 3 s, p99 20 s)\", profile: [{for: 100 s, rate: 1/s}]}")]
    [InlineData("workload: {users: 20, profile: [{for: 100 s, rate: 1/s}], bursts: {factor: 3, length: 0.5 s, share: 12 %}, arrivals: bursts}")]
    [InlineData("workload: {arrivals: regular, profile: [{for: 0.1 s, rate: 100M/s}]}")]
    [InlineData("faults: [{at: 1.5 s, crash: 1 of a}, {at: 2 s, for: 3 s, loss: \"a -> b 5 %\"}, {at: 0 s, latency: a -> b x10}, {at: 1 s, hot-key: 20 %}]")]
    [InlineData("objectives: [{p50: 1 ms, p99: 2 s}, {operation: a, p99: 1 s, lost: 0, recover: 1 min}, {operation: a, fresh: 99.99 %}, {durable: a, twice: 1}, {durable: a, lost: 1}]\noperations: {a: {share: 1, kind: write, durable: true}}")]
    [InlineData("given: {bank: {kind: external, latency: \"lognormal(mean 180 ms, p99 900 ms)\", at: [1, 0.5]}}\nbudget: $3/h\nbrief: brief.md")]
    [InlineData("clarifications: [{ask: [\"a: b\", c], answer: \"Never, and: never.\"}]\nestimates: [{ask: How much?, truth: 90/s * 1 year * 1 KB, within: x2.5}, {ask: \"# one\", truth: \"1\"}]")]
    public void Write_Field_IsReadAsTheSame(string fields)
    {
        var others = new[] { ("id", "s"), ("title", "\"a: b\""), ("operations", "{a: {share: 100 %, kind: read}}"), ("workload", "{profile: [{for: 100 s, rate: 1/s}]}") };
        IsReadAgain(string.Concat(others.Where(o => !fields.Contains($"{o.Item1}:", StringComparison.Ordinal)).Select(o => $"{o.Item1}: {o.Item2}\n")) + fields);
    }

    [Fact]
    public void Write_AnyNumbers_AreReadAsTheSame() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var random = new System.Random(seed);
        double Any(double from, double to) => random.Next(2) == 0 ? from * Math.Pow(to / from, random.NextDouble()) : Math.Round(from + (random.NextDouble() * 100), random.Next(4)) + from;
        var scenario = Read(Texts.Scenario);
        var share = Math.Clamp(Any(0.001, 0.9), 0.001, 0.9);
        IsReadAgain(scenario with
        {
            Operations = [scenario.Operations[0] with { Share = share, Skew = random.NextDouble() * 5, Keys = random.Next(1, 1_000_000_000), ResponseBytes = Any(1, 1e9) }, scenario.Operations[1] with { Share = 1 - share }],
            Workload = scenario.Workload with { Profile = [new ProfilePart(Any(0.01, 1000), Any(1e-3, 1e7), Any(1e-3, 1e7)), new ProfilePart(Any(0.01, 1000), 1, 2)], Abandon = random.NextDouble(), Users = random.Next(100), Thinking = new Simulation.Distributions.Exponential(Any(0.001, 100)) },
            Objectives = [new Objective(ObjectiveKind.P99, "look", Any(1e-6, 1000), default), new Objective(ObjectiveKind.Availability, "look", random.NextDouble(), default)],
            Budget = Any(0.01, 1e6),
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static void IsReadAgain(string text) => IsReadAgain(Read(text));

    private static void IsReadAgain(Scenario scenario)
    {
        var text = ScenarioWriter.Write(scenario);
        var again = Read(text);
        ScenarioWriter.Write(again).ShouldBe(text);
        Plain(again).ShouldBe(Plain(scenario), text);
        again.Operations.Select(o => o with { Place = default }).ShouldBe(scenario.Operations.Select(o => o with { Place = default }));
        again.Workload.Profile.ShouldBe(scenario.Workload.Profile);
        Meaning.Same(again.Workload.Clients, scenario.Workload.Clients).ShouldBeTrue(text);
        again.Workload.Users.ShouldBe(scenario.Workload.Users);
        (scenario.Workload.Users == 0 || Meaning.Same(again.Workload.Thinking, scenario.Workload.Thinking)).ShouldBeTrue(text);
        DesignMeaning.AreSame(Given(again), Given(scenario)).ShouldBeTrue(text);
        again.Faults.Select(f => f with { Place = default }).ShouldBe(scenario.Faults.Select(f => f with { Place = default }));
        again.Objectives.Select(o => o with { Place = default }).ShouldBe(scenario.Objectives.Select(o => o with { Place = default }));
        again.Estimates.ShouldBe(scenario.Estimates);
    }

    private static object Plain(Scenario s) => (
        s.Id, s.Title, s.Brief, s.Budget, s.Workload.Arrivals, (s.Workload.Abandon, s.Workload.BurstFactor, s.Workload.BurstSeconds, s.Workload.BurstShare), string.Join('|', s.Clarifications.Select(c => $"{string.Join('/', c.Asks)}={c.Answer}")));

    private static Design Given(Scenario s) => new(s.Id, s.Title, s.Given, [], []);

    private static Scenario Read(string text)
    {
        var diagnostics = new DiagnosticList();
        var scenario = ScenarioReader.Read(SourceText.FromText(text, "scenario.yaml", diagnostics)!, diagnostics);
        diagnostics.ShouldBeEmpty(text);
        return scenario.ShouldNotBeNull();
    }
}
