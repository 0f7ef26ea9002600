using Onsite.Simulation.Analysis;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis;

public sealed class SinglePointsTests
{
    private const string Design = """
        id: d-two
        title: Two replicas behind a balancer
        components:
          callers: {kind: clients}
          edge:    {kind: load-balancer, healthCheck: {every: 1 s, after: 1}}
          app:     {kind: service, replicas: 2, zones: [a, b], compute: 1 ms}
          orders:  {kind: sql-database, zones: [a]}
        links:
          - callers -> edge
          - edge -> app
          - app -> orders
        """;

    private const string Scenario = """
        id: s-two
        title: A steady stream
        operations:
          ask: {share: 50 %, kind: read, keys: {count: 1000, popularity: zipf 0.9}}
          put: {share: 50 %, kind: write, durable: true}
        workload:
          profile: [{for: 30 s, rate: 20/s}, {for: 30 s, rate: 100/s}, {for: 30 s, rate: 20/s}]
        objectives:
          - {operation: ask, availability: 95 %}
          - {durable: put, lost: 0}
        """;

    private const string Queued = """
        id: d-queued
        title: Written behind a queue
        components:
          callers: {kind: clients}
          app:     {kind: service, replicas: 1}
          inbox:   {kind: queue}
          hands:   {kind: worker, replicas: 1, cores: 1, concurrency: 1}
          orders:  {kind: sql-database}
        links:
          - callers -> app
          - app -> inbox
          - inbox -> hands
          - hands -> orders
        handlers:
          put@app: [{compute: 1 ms}, {publish: inbox}]
          put@hands: [{compute: constant(19 ms)}, {write: orders}]
        """;

    [Theory]
    [InlineData("edge", RemovalKind.Component, true)]
    [InlineData("app", RemovalKind.Component, true)]
    [InlineData("app", RemovalKind.Part, false)]
    [InlineData("orders", RemovalKind.Component, true)]
    [InlineData("a", RemovalKind.Zone, true)]
    [InlineData("b", RemovalKind.Zone, false)]
    public void Find_TwoReplicasAndOneDatabase_KnowsWhatItCannotDoWithout(string name, RemovalKind kind, bool isHarmful)
    {
        var removal = Found.Value.Removals.Single(r => r.Name == name && r.Kind == kind);

        removal.IsHarmful.ShouldBe(isHarmful, removal.Sentence);
        removal.Broken.Select(o => o.Name).ShouldBe(isHarmful ? ["ask availability"] : []);
        removal.IsBack.ShouldBeTrue();
        removal.Lost.ShouldBe(0);
    }

    [Fact]
    public void Find_TwoReplicasAndOneDatabase_TakesEveryPartAwayUnderTheRateOfTheMiddle()
    {
        Found.Value.Removals.Count.ShouldBe(6);
        Found.Value.Rate.ShouldBe(100);
        Found.Value.Found.Select(r => r.Name).ShouldBe(["edge", "orders"], ignoreOrder: true);
        Found.Value.MissedAnyway.ShouldBeEmpty();

        // Half of the requests go to a dead replica until the balancer has noticed, one second at the most of the thirty.
        Found.Value.Removals.Single(r => r is { Name: "app", Kind: RemovalKind.Part }).Answered.ShouldBeGreaterThan(0.95);
    }

    [Theory]
    [InlineData("one replica", "app.replicas=1", "app", true)]
    [InlineData("nobody looks", "edge.healthCheck.every=0 s", "app", true)]
    [InlineData("three replicas", "app.replicas=3", "app", false)]
    public void Find_ByReplicasAndChecks_OnePartIsOrIsNotASinglePoint(string why, string set, string component, bool isSingle) =>
        SinglePoints.Find(Texts.Blueprint(Design, Scenario, set), new AnalysisOptions()).Found.Any(r => r.Name == component).ShouldBe(isSingle, why);

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void Find_QueueThatKeepsMessagesInMemory_LosesAcknowledgedWritesWhenItRestarts(string durable, bool loses)
    {
        // A worker at 19 ms for each of 50 writes a second is nearly always behind: there is something in the queue when it dies.
        var removal = SinglePoints.Find(Texts.Blueprint(Queued, Scenario, $"inbox.durable={durable}"), new AnalysisOptions()).Removals.Single(r => r.Name == "inbox");

        (removal.Lost > 0).ShouldBe(loses, removal.Sentence);
        removal.Broken.Any(o => o.Name == "durable writes lost").ShouldBe(loses);
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public void Find_PrimaryWithAFollower_IsDeadUntilAnotherHasTakenOver(string synchronous, bool loses)
    {
        var removal = SinglePoints.Find(Texts.Blueprint(Design, Scenario, "orders.replicas.lag=500 ms", $"orders.replicas.synchronous={synchronous}"), new AnalysisOptions()).Removals.Single(r => r is { Name: "orders", Kind: RemovalKind.Part });

        // 60 s of failover and a margin. What had not come across is gone: 50 writes a second, half a second late.
        removal.Seconds.ShouldBe(70);
        (removal.Lost > 0).ShouldBe(loses, removal.Sentence);
    }

    private const string Wide = """
        id: d-wide
        title: Forty replicas behind a balancer
        components:
          callers: {kind: clients}
          edge:    {kind: load-balancer, healthCheck: {every: 1 s, after: 1}}
          app:     {kind: service, replicas: 40, cores: 1, compute: 2 ms}
          orders:  {kind: sql-database, cores: 16, connections: 400}
        links:
          - callers -> edge
          - edge -> app
          - app -> orders
        handlers:
          ask@app: [{compute: 2 ms}]
          put@app: [{compute: 2 ms}, {write: orders}]
        """;

    private const string Busy = """
        id: s-wide
        title: Many requests
        operations:
          ask: {share: 90 %, kind: read, keys: {count: 1000, popularity: zipf 0.9}}
          put: {share: 10 %, kind: write}
        workload:
          profile: [{for: 90 s, rate: 4k/s}]
        objectives:
          - {availability: 98.5 %}
        """;

    [Theory]
    [InlineData(400_000_000, 1)]
    [InlineData(1_500_000, 2)]
    public void Find_ManyRequests_ReachesTheSameVerdictsByASlice(long events, int leastSlice)
    {
        var points = SinglePoints.Find(Texts.Blueprint(Wide, Busy), new AnalysisOptions { EventBudget = events, Parallelism = 2 });

        points.IsCutShort.ShouldBeFalse();
        points.Removals.ShouldAllBe(r => r.IsKnown);
        points.Removals.Max(r => r.SliceOf).ShouldBeGreaterThanOrEqualTo(leastSlice);
        points.Found.Select(r => r.What).ShouldBe(["edge (one)", "orders (one)"], ignoreOrder: true);
    }

    /// <summary>Nobody looks, so that a dead replica keeps a fortieth of the requests for 30 s of the 45 that are judged: 1.7 % fail. Of the few replicas that a slice has one is far more.</summary>
    [Theory]
    [InlineData("98 %", false)]
    [InlineData("99 %", true)]
    public void Find_OnePartOfManyInASlice_IsHeldToWhatOneOfAllOfThemIs(string availability, bool isSingle)
    {
        var blueprint = Texts.Blueprint(Wide, Busy.Replace("98.5 %", availability, StringComparison.Ordinal), "edge.healthCheck.every=0 s");
        var points = SinglePoints.Find(blueprint, new AnalysisOptions { EventBudget = 6_000_000, OnlySingleParts = true, Parallelism = 2 });

        points.Removals.Single(r => r is { Name: "app", Kind: RemovalKind.Part }).ShouldSatisfyAllConditions(r => r.IsKnown.ShouldBeTrue(), r => r.IsSinglePoint.ShouldBe(isSingle, r.Sentence));
    }

    [Fact]
    public void Find_OnlySingleParts_LeavesOutWholeFleetsAndZones() =>
        SinglePoints.Find(Texts.Blueprint(Design, Scenario), new AnalysisOptions { OnlySingleParts = true }).Removals.Select(r => (r.Name, r.Kind))
            .ShouldBe([("edge", RemovalKind.Component), ("orders", RemovalKind.Component), ("app", RemovalKind.Part)], ignoreOrder: true);

    [Fact]
    public void Find_SameSeedOnAnyNumberOfProcessors_FindsTheSameToTheBit()
    {
        string Sentences(int parallelism) => string.Join('\n', SinglePoints.Find(Texts.Blueprint(Wide, Busy), new AnalysisOptions { EventBudget = 1_500_000, Parallelism = parallelism }).Removals.Select(r => $"{r.SliceOf} {r.Answered:R} {r.Sentence}"));

        Sentences(2).ShouldBe(Sentences(1));
    }

    [Fact]
    public void Find_TooFewEvents_ClaimsNothing()
    {
        var points = SinglePoints.Find(Texts.Blueprint(Design, Scenario), new AnalysisOptions { EventBudget = 1000 });

        points.IsCutShort.ShouldBeTrue();
        points.Found.ShouldBeEmpty();
    }

    private static readonly Lazy<SinglePoints> Found = new(() => SinglePoints.Find(Texts.Blueprint(Design, Scenario), new AnalysisOptions()));
}
