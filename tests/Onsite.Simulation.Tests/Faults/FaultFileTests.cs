using Onsite.Simulation.Assembly;
using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Faults;

/// <summary>Every fault that a scenario can name has its effect. Requests come 100 a second at even times, and nothing waits where nothing goes wrong, so that what a fault does can be counted.</summary>
public sealed class FaultFileTests
{
    private const string Design = """
        id: d-shop
        title: A shop
        components:
          shoppers: {kind: clients}
          edge:     {kind: load-balancer, healthCheck: {every: 1 s, after: 1}}
          shop:     {kind: service, replicas: 4, cores: 8, startup: 5 s, zones: [a, b], compute: constant(0 s)}
          sessions: {kind: cache}
          orders:   {kind: sql-database, cores: 16, read: constant(1 ms), misses: 0 %, write: constant(1 ms), commit: constant(1 ms), failover: 5 s, replicas: {count: 1, lag: constant(100 ms)}}
          bank:     {kind: external, latency: constant(10 ms), errors: 0 %, limit: 1000/s}
        links:
          - shoppers -> edge
          - edge -> shop
          - shop -> sessions
          - shop -> orders: {timeout: 500 ms, latency: constant(1 ms)}
          - shop -> bank
        handlers:
          buy@shop:
            - read: sessions
              miss: [{put: sessions}]
            - write: orders
            - call: bank
        """;

    private const string Scenario = """
        id: s-shop
        title: A bad day
        operations:
          buy: {share: 100 %, kind: write, keys: {count: 100, popularity: zipf 0}}
        workload:
          arrivals: regular
          profile: [{for: 100 s, rate: 100/s}]
          clients: {timeout: 60 s}
        """;

    private const double Usual = 0.002 + 0.002 + 0.010; // There and back, the write and its commit, the bank; the cache takes 10 or 20 µs.

    [Fact]
    public void Nothing_HasNoEffect()
    {
        var run = Run("{at: 99 s, flush: sessions}", 90);
        Failed(run).ShouldBe(0);
        Clients(run).Latency.Maximum.ShouldBeInRange((long)(Usual * 1e9), (long)((Usual + 0.0001) * 1e9));
    }

    /// <summary>What dies between two checks is sent to until the next one: half of the replicas for half a second.</summary>
    [Fact]
    public void Crash_SomeReplicas_FailsWhatIsSentThereUntilTheNextCheck() => Failed(Run("{at: 10.5 s, for: 20 s, crash: 2 of shop}", 60)).ShouldBeInRange(23, 29);

    /// <summary>The first and the third of four replicas are in zone a.</summary>
    [Fact]
    public void Zone_TakesThePartsThatAreInIt()
    {
        var run = Run("{at: 10.5 s, zone: a}", 60);
        Failed(run).ShouldBeInRange(23, 29);
        Enumerable.Range(0, 4).Select(run.Node<ServiceNode>("shop").IsUp).ShouldBe([false, true, false, true]);
    }

    /// <summary>All are gone for a second and start for five more. Nobody is there for all that time, but for the time until the next check that finds them.</summary>
    [Fact]
    public void Restart_ComesBackCold() => Failed(Run("{at: 10.5 s, restart: shop}", 60)).ShouldBeInRange(600, 705);

    [Fact]
    public void Slow_TakesSoManyTimesAsLong() => MeanBetween(Run("{at: 10 s, slow: bank x6}", 11), 90).ShouldBe(Usual + 0.050, 0.001);

    [Fact]
    public void Outage_OfADependency_FailsWhoCallsIt() => Failed(Run("{at: 10 s, for: 5 s, outage: bank}", 60)).ShouldBeInRange(500, 504);

    [Fact]
    public void Cut_NothingComesThroughUntilItIsWhole()
    {
        var run = Run("{at: 10 s, for: 5 s, cut: shop -> orders}", 60);
        run.Links[("shop", "orders")].Counts.TimedOut.ShouldBeInRange(498, 504);
        Failed(run).ShouldBe(run.Links[("shop", "orders")].Counts.TimedOut);
    }

    /// <summary>A call comes through where its request and its answer do: 0.8 × 0.8. Four deviations of 8,000.</summary>
    [Fact]
    public void Loss_OfMessages_TakesRequestsAndAnswers() => (Failed(Run("{at: 10 s, loss: shop -> orders 20 %}", 90)) / 8000.0).ShouldBe(1 - (0.8 * 0.8), 0.022);

    [Fact]
    public void Latency_OfALink_IsMultipliedBothWays() => MeanBetween(Run("{at: 10 s, latency: shop -> orders x10}", 11), 90).ShouldBe(Usual + (2 * 0.009), 0.001);

    /// <summary>A hundred keys are in the cache long before; after a flush each is missed once more.</summary>
    [Fact]
    public void Flush_EveryKeyIsMissedOnceMore()
    {
        var run = Run("{at: 50 s, flush: sessions}", 49.9);
        run.Node<CacheNode>("sessions").Counts.Misses.ShouldBe(100);
        run.GoOn(99);
        run.Node<CacheNode>("sessions").Counts.Misses.ShouldBe(200);
    }

    /// <summary>Without a primary for five seconds, and then with the one that followed; what it did not have is lost: the writes of the lag.</summary>
    [Fact]
    public void Failover_AReplicaTakesOver()
    {
        var run = Run("{at: 10 s, failover: orders}", 60);
        Failed(run).ShouldBeInRange(500, 504);
        run.Node<SqlDatabaseNode>("orders").Primary.ShouldBe(1);
        run.Node<SqlDatabaseNode>("orders").Counts.Lost.ShouldBeInRange(9, 11);
        Enumerable.Range(0, 2).ShouldAllBe(m => run.Node<SqlDatabaseNode>("orders").IsUp(m));
        run.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.FailedOver && n.At == 15_000_000_000);
    }

    [Fact]
    public void Failover_Alone_GoesOnItself()
    {
        var run = Runs.Of(Design, Scenario + "\nfaults: [{at: 10 s, failover: orders}]\n", 60, "orders.replicas.count=0");
        Failed(run).ShouldBeInRange(500, 504);
        run.Node<SqlDatabaseNode>("orders").Counts.Lost.ShouldBe(0);
    }

    [Fact]
    public void Spike_ClientsComeSoManyTimesAsFast() => Clients(Run("{at: 10 s, for: 20 s, spike: x3}", 60)).Outcomes.Sum().ShouldBeInRange((40 * 100) + (20 * 300) - 5, (40 * 100) + (20 * 300) + 5);

    /// <summary>Of a thousand million keys none is asked for twice; with a hot one half of the requests find theirs.</summary>
    [Fact]
    public void HotKey_AShareOfRequestsIsAboutOneKey()
    {
        var run = Runs.Of(Design, Scenario.Replace("count: 100,", "count: 1000M,", StringComparison.Ordinal) + "\nfaults: [{at: 10 s, hot-key: 50 %}]\n", 90);
        (run.Node<CacheNode>("sessions").Counts.Hits / 8000.0).ShouldBe(0.5, 0.023);
    }

    /// <summary>Each replica is drained, stopped and started for five seconds before the next; nobody notices where some are left, and all do where none is.</summary>
    [Theory]
    [InlineData("shop", 20)]
    [InlineData("2 of shop", 10)]
    [InlineData("3 of shop", 10)]
    [InlineData("all of shop", 5)]
    public void Deploy_RestartsSoManyAtATime(string what, double seconds)
    {
        var run = Run($"{{at: 10 s, deploy: {what}}}", 60);
        run.Engine.Journal.Notes.Single(n => n.Kind == NoteKind.DeployBegan).At.ShouldBe(10_000_000_000);
        (run.Engine.Journal.Notes.Single(n => n.Kind == NoteKind.DeployEnded).At / 1e9).ShouldBe(10 + seconds, 0.1);
        if (what == "all of shop")
        {
            Failed(run).ShouldBeInRange(495, 505);
        }
        else
        {
            Failed(run).ShouldBe(0);
        }
    }

    /// <summary>What has started works at a quarter of its pace for ten seconds: of four replicas one after another.</summary>
    [Fact]
    public void Deploy_WarmUp_IsSlowAfterTheStart()
    {
        var run = Runs.Of(Design, Scenario + "\nfaults: [{at: 10 s, deploy: all of shop}]\n", 15.5, "shop.warmUp=10 s", "shop.coldPace=25 %", "shop.compute=constant(2 ms)");
        MeanBetween(run, 24).ShouldBe(Usual, 0.001); // Its handler is written, and computes nothing.
        var computes = Runs.Of(Design.Replace("    - write: orders", "    - compute: constant(2 ms)\n    - write: orders", StringComparison.Ordinal), Scenario + "\nfaults: [{at: 10 s, deploy: all of shop}]\n", 15.5, "shop.warmUp=10 s", "shop.coldPace=25 %");
        MeanBetween(computes, 24).ShouldBe(Usual + 0.008, 0.001);
        computes.GoOn(26);
        MeanBetween(computes, 60).ShouldBe(Usual + 0.002, 0.001);
    }

    /// <summary>What cannot finish within its time dies when its replica is stopped.</summary>
    [Theory]
    [InlineData("1 s", 0)]
    [InlineData("5 ms", 1)]
    public void Deploy_Drain_CutsWhatTakesLonger(string drain, int cuts)
    {
        var run = Runs.Of(Design, Scenario.Replace("100/s", "1000/s", StringComparison.Ordinal) + "\nfaults: [{at: 10 s, deploy: all of shop}]\n", 20, $"shop.drain={drain}", "bank.limit=10000/s");
        Math.Sign(run.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.DrainCut)).ShouldBe(cuts);
    }

    [Theory]
    [InlineData("{at: 10 s, for: 5 s, flush: sessions}", "'for' does nothing: 'flush' takes its own course.")]
    [InlineData("{at: 10 s, deploy: 0 of shop}", "'deploy: 0 of shop' is not understood.")]
    [InlineData("{at: 10 s, deploy: orders}", "Deploy of \"orders\": no service has this name.")]
    [InlineData("{at: 10 s, failover: sessions}", "Failover of \"sessions\": no store with replicas has this name.")]
    public void Read_FaultThatCannotBe_IsTold(string fault, string message) => Texts.Read(Design, Scenario + $"\nfaults: [{fault}]\n").Diagnostics.ShouldContain(d => d.Message == message && d.Fix.Length > 0);

    private static Assembled Run(string fault, double seconds) => Runs.Of(Design, Scenario + $"\nfaults: [{fault}]\n", seconds);

    private static OpenClients Clients(Assembled run) => run.Node<OpenClients>("shoppers");

    private static long Failed(Assembled run) => Clients(run).Outcomes.Sum() - Clients(run).Outcomes[(int)Outcome.Ok];

    /// <summary>The mean latency in seconds of what is served from now on.</summary>
    private static double MeanBetween(Assembled run, double untilSeconds)
    {
        run.Engine.Restart();
        run.GoOn(untilSeconds);
        return Clients(run).Latency.Mean / 1e9;
    }
}
