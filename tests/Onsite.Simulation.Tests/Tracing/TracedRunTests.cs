using System.Text.Json;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Tests.Tracing;

public sealed class TracedRunTests
{
    /// <summary>Steps at once, retries, hedges, latency, losses, a shared fetch, a store in parts, a stream: everything that a path may lead through.</summary>
    private const string Tangled = """
        id: d-tangle
        title: A tangle
        components:
          shoppers: {kind: clients}
          edge:     {kind: load-balancer}
          front:    {kind: service, replicas: 2, cores: 1, concurrency: 16, queue: 64}
          prices:   {kind: sharded-store}
          words:    {kind: search-index}
          sessions: {kind: cache, singleFlight: true}
          orders:   {kind: sql-database, cores: 1, connections: 4}
          sold:     {kind: queue}
          ship:     {kind: worker, cores: 1}
        links:
          - shoppers -> edge: {timeout: 500 ms, retries: {attempts: 2, backoff: 20 ms}, latency: 5 ms}
          - edge -> front
          - front -> prices: {hedge: {after: 3 ms, budget: 50 %}, latency: 1 ms}
          - front -> words: {timeout: 30 ms, retries: {attempts: 3, backoff: 5 ms}, pool: 4}
          - front -> sessions: {timeout: 20 ms}
          - front -> orders: {pool: 4, poolTimeout: 50 ms}
          - front -> sold
          - sold -> ship
          - ship -> orders
        handlers:
          look@front:
            - compute: 1 ms
            - parallel: [read: prices, read: words]
            - read: sessions
              miss: [{read: orders}, {put: sessions}]
          buy@front:
            - compute: 3 ms
            - write: orders
            - publish: sold
        """;

    private const string Faults = "\nfaults:\n  - {at: 5 s, for: 3 s, loss: front->prices 10 %}\n  - {at: 10 s, for: 2 s, crash: 1 of front}\n";

    public static TheoryData<string> Designs => ["launch", "launch-naive", "lookup", "shop", "tangle"];

    /// <summary>Times of a path are whole nanoseconds that add up exactly, and whoever is traced does not change what happens.</summary>
    [Theory]
    [MemberData(nameof(Designs))]
    public void Run_Traced_AddsUpAndIsTheSameRun(string design)
    {
        var blueprint = Read(design);
        var traced = Run(blueprint, 400);
        var untraced = Run(blueprint, 0);

        traced.Engine.TraceHash.ShouldBe(untraced.Engine.TraceHash);
        untraced.Traces.ShouldBeEmpty();
        traced.Traces.ShouldContain(t => t.Requests.Count >= 150);
        foreach (var digest in traced.Traces)
        {
            digest.Requests.ShouldAllBe(r => r.Shares.Sum(s => s.Nanoseconds) == r.Latency && r.Shares.All(s => s.Nanoseconds > 0));
            foreach (var trace in digest.Slowest.Concat(digest.SlowestFailed))
            {
                for (var i = 1; i < trace.Count; i++)
                {
                    trace[i].Parent.ShouldBeLessThan(i);
                    trace[i].Start.ShouldBeGreaterThanOrEqualTo(trace[trace[i].Parent].Start);
                    trace[i].LastedUntil.ShouldBeGreaterThanOrEqualTo(trace[i].Start);
                }
            }
        }
    }

    /// <summary>In a design without shared fetches nothing is left unexplained: what a request waits for is somewhere in its trace.</summary>
    [Theory]
    [InlineData("launch-naive")]
    [InlineData("lookup")]
    public void Run_NothingShared_ExplainsAllOfTheTime(string design) =>
        Run(Read(design), 400).Traces.SelectMany(t => t.Requests).ShouldAllBe(r => r.Shares.All(s => s.Doing != Doing.WaitingForOthers));

    [Fact]
    public void Report_Traced_TellsWhereTheTimeWentAndOverHowMany()
    {
        var report = Simulator.Run(Texts.Blueprint(), new RunOptions { Replications = 3 });
        var look = report.Traces.Single(t => t.Operation == "look");

        look.Traced.ShouldBeInRange(3 * 150, 3 * 400);
        look.Answered.Requests.ShouldBeLessThanOrEqualTo(look.Traced);
        look.Slow.Requests.ShouldBeInRange(1, look.Answered.Requests / 10);
        look.Slow.Mean.ShouldBeGreaterThan(look.Answered.Mean);
        foreach (var breakdown in new[] { look.Answered, look.Slow })
        {
            breakdown.Parts.Sum(p => p.Share).ShouldBe(1, 1e-9);
            breakdown.Components.Sum(c => c.Seconds).ShouldBe(breakdown.Mean, 1e-9);
            breakdown.Kinds.Sum(k => k.Seconds).ShouldBe(breakdown.Mean, 1e-9);
        }

        look.Slowest.Count.ShouldBe(TraceDigest.MostKept);
        look.Slowest.Select(t => t.Seconds).ShouldBeInOrder(SortDirection.Descending);
        look.Slowest.ShouldAllBe(t => Math.Abs(t.Spans.Sum(s => s.Own) - t.Seconds) < 1e-9);
        look.Median.ShouldNotBeNull().Seconds.ShouldBe(report.Operations[0].P50.Value, 0.2 * report.Operations[0].P50.Value);
        look.SlowestFailed.ShouldBeEmpty();

        var json = JsonSerializer.Serialize(report, ReportJson.Compact);
        json.ShouldContain("\"traces\":[{\"operation\":\"look\",\"traced\":");
        json.ShouldContain("\"doing\":\"working\"");
    }

    [Fact]
    public void Report_NotTraced_HasNone() => Simulator.Run(Texts.Blueprint(), new RunOptions { Replications = 1, Traces = 0 }).Traces.ShouldBeEmpty();

    private static Replication Run(Blueprint blueprint, int traces) => Replication.Run(blueprint, new SeedSequence(3), 0, long.MaxValue, (_, _) => { }, default, traces);

    private static Blueprint Read(string design) => design switch
    {
        "shop" => Texts.Blueprint(),
        "tangle" => Texts.Blueprint(Tangled, Texts.Scenario + Faults),
        _ => Texts.Blueprint(Example($"{design}.design.yaml"), Example($"{design.Split('-')[0]}.scenario.yaml")).WithLoad(0.1), // A tenth is enough, and quick.
    };

    private static string Example(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "simulation", "examples", name));
}
