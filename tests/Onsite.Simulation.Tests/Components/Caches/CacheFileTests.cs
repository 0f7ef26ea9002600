using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Components.Caches;

/// <summary>What files say of caches has its effect.</summary>
public sealed class CacheFileTests
{
    private const string Design = """
        id: d-scores
        title: Scores
        components:
          players: {kind: clients}
          game:    {kind: service, cores: 8, compute: constant(0 s)}
          scores:  {kind: cache, work: constant(0 s)}
          store:   {kind: sql-database, cores: 16, write: constant(1 ms), commit: constant(9 ms)}
        links:
          - players -> game
          - game -> scores
          - scores -> store
        handlers:
          score@game: [{write: scores}]
        """;

    private const string Scenario = """
        id: s-scores
        title: Scores
        operations:
          score: {share: 100 %, kind: write, durable: true, keys: {count: 1000}}
        workload:
          arrivals: regular
          profile: [{for: 30 s, rate: 100/s}]
        """;

    /// <summary>Written through, a write takes as long as the store and none is lost; written behind, it takes nothing, and a cache that dies takes those of five seconds along.</summary>
    [Theory]
    [InlineData(null, 0.010, 0)]
    [InlineData("scores.writeBehind=5 s", 0, 500)]
    public void WriteBehind_IsFastAndLosesWhatWaits(string? set, double seconds, int lost)
    {
        var report = Simulator.Run(Texts.Blueprint(Design, Scenario + "\nfaults: [{at: 20 s, for: 1 s, crash: scores}]\n", set is null ? [] : [set]), new RunOptions { Replications = 2 });
        report.Operations[0].Mean.Value.ShouldBe(seconds, 1e-4);
        report.Durable.ShouldNotBeNull().Lost.ShouldBeInRange(lost - Math.Min(lost, 3), lost + (3 * Math.Sign(lost)));
    }

    /// <summary>What waits in the cache at the end of a run is under way and not lost.</summary>
    [Fact]
    public void WriteBehind_EndOfTheRun_IsUnderWay()
    {
        var durable = Simulator.Run(Texts.Blueprint(Design, Scenario, "scores.writeBehind=5 s"), new RunOptions { Replications = 1 }).Durable.ShouldNotBeNull();
        durable.Lost.ShouldBe(0);
        durable.UnderWay.ShouldBeInRange(498, 503);
    }

    /// <summary>One thread that takes 10 ms has room for a hundred a second; of two hundred at even times each second one is refused where nobody may wait.</summary>
    [Fact]
    public void Queue_Full_Refuses()
    {
        var players = Runs.Of(Design, Scenario.Replace("100/s", "200/s", StringComparison.Ordinal), 30, "scores.work=constant(10 ms)", "scores.queue=0").Node<OpenClients>("players");
        players.Outcomes[(int)Outcome.Failed].ShouldBeInRange(2990, 3010);
        players.Statistics[0].Errors().ShouldHaveSingleItem().Cause.Outcome.ShouldBe(Outcome.QueueFull);
    }

    [Theory]
    [InlineData("scores.memory=1 KB", "scores.item=2 KB", "'memory' is less than an entry takes: nothing fits in.")]
    [InlineData("scores.leaseTimeout=2 s", "scores.threads=1", "'leaseTimeout' does nothing: nobody waits for one who fetches.")]
    [InlineData("scores.ttlJitter=10 %", "scores.threads=1", "'ttlJitter' does nothing: entries never expire.")]
    public void Read_SettingsThatMakeNoSense_AreTold(string one, string other, string message) =>
        Texts.Read(Design, Scenario, one, other).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void Read_WriteToACacheWithoutAStore_IsTold() =>
        Texts.Read(Design.Replace("  - scores -> store\n", "  - game -> store\n", StringComparison.Ordinal), Scenario).Diagnostics.ShouldContain(d => d.Code == "impossible-step" && d.Message == "'scores' is linked to no store that it could write to.");
}
