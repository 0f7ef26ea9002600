using Onsite.Simulation.Analysis.Changes;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis.Changes;

public sealed class ChangeCatalogueTests
{
    private const string Scenario = """
        id: s-shop
        title: A steady stream
        operations:
          look: {share: 80 %, kind: read, keys: {count: 1000}}
          buy:  {share: 20 %, kind: write, durable: true}
        workload:
          profile: [{for: 20 s, rate: 20/s}]
        faults:
          - {at: 5 s, for: 5 s, zone: eu-1b}
        objectives:
          - {operation: look, availability: 99 %}
        """;

    private const string Design = """
        id: d-shop
        title: A shop
        components:
          callers: {kind: clients}
          edge:    {kind: load-balancer}
          app:     {kind: service, replicas: 2, zones: eu-1b}
          cache:   {kind: cache, ttl: 1 min}
          orders:  {kind: sql-database, replicas: 2}
          inbox:   {kind: queue}
          hands:   {kind: worker}
        links:
          - callers -> edge
          - edge -> app
          - app -> cache: {timeout: 800 ms, retries: {attempts: 2, jitter: none}}
          - app -> orders: {pool: 4, rateLimit: 100/s, breaker: 40 %}
          - app -> inbox
          - inbox -> hands
          - hands -> orders
        """;

    private static Blueprint Shop => Texts.Blueprint(Design, Scenario);

    [Theory]
    [InlineData("app.zones=[eu-1b, eu-1a, eu-1c]")]
    [InlineData("app.replicas=3")]
    [InlineData("app.replicas=8")]
    [InlineData("edge.healthCheck.every=2 s")]
    [InlineData("edge.policy=two-choices")]
    [InlineData("cache.ttlJitter=20 %")]
    [InlineData("cache.ttl=15 s")]
    [InlineData("cache.evict=lfu")]
    [InlineData("orders.failover=30 s")]
    [InlineData("orders.failover=10 s")]
    [InlineData("orders.replicas.count=3")]
    [InlineData("orders.replicas.reads=[look]")]
    [InlineData("inbox.visibility=30 s")]
    [InlineData("inbox.deadLetterAfter=20")]
    [InlineData("inbox.prefetch=1")]
    [InlineData("app->cache.timeout=100 ms")]
    [InlineData("app->cache.timeout=6.4 s")]
    [InlineData("app->cache.retries.attempts=1")]
    [InlineData("app->cache.retries.attempts=4")]
    [InlineData("app->cache.retries.jitter=full")]
    [InlineData("app->cache.retries.backoff=400 ms")]
    [InlineData("app->cache.hedge.budget=10 %")]
    [InlineData("app->orders.pool=32")]
    [InlineData("app->orders.poolTimeout=500 ms")]
    [InlineData("app->orders.byPriority=true")]
    [InlineData("app->orders.rateLimit.rate=800/s")]
    [InlineData("app->orders.breaker.open=1.25 s")]
    public void Improvements_OfAShop_HaveIt(string set) => new ChangeCatalogue(Shop).Improvements().ShouldContain(c => c.Change.Set == set);

    [Fact]
    public void Improvements_WrittenAsTheyAreCalled_AreTheDesignThatWasMade()
    {
        foreach (var (change, made) in new ChangeCatalogue(Shop).Improvements())
        {
            var written = Texts.Blueprint(Design, Scenario, change.Set);
            HashOf(written).ShouldBe(HashOf(made), change.Set);
        }

        static string HashOf(Blueprint blueprint) => Simulator.Run(blueprint, new RunOptions { Replications = 1, Traces = 0 }).TraceHash;
    }

    [Theory]
    [InlineData("orders.failover", "replicas: 2}\n  inbox", "cores: 2}\n  inbox")] // Nobody is there to take over.
    [InlineData("app.zones", "zones: eu-1b", "zones: [eu-1a, eu-1b, eu-1c]")]
    public void Improvements_WhatChangesNothing_IsNoneOfThem(string field, string from, string to)
    {
        bool HasIt(string design) => new ChangeCatalogue(Texts.Blueprint(design, Scenario)).Lines().Any(l => $"{l.Owner}.{l.Field}" == field);

        HasIt(Design).ShouldBeTrue();
        HasIt(Design.Replace(from, to, StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public void Lines_OfOneField_GoFromTheSmallestChangeToTheLargest() =>
        new ChangeCatalogue(Shop).Lines().Where(l => l.Owner == "app->cache" && l.Field == "timeout").Select(l => l.Amounts.Select(a => a.Change.To))
            .ShouldBe([["400 ms", "200 ms", "100 ms"], ["1.6 s", "3.2 s", "6.4 s"]]);
}
