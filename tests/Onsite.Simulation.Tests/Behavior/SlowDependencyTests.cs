using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Behavior;

/// <summary>One dependency or one query is slow, and what has nothing to do with it suffers, or does not.</summary>
public sealed class SlowDependencyTests
{
    private const int Usual = 0;
    private const int Slow = 1;

    /// <summary>Ten slow queries a second of five seconds each want fifty connections; there are twenty for all.</summary>
    [Fact]
    public void OneSlowQuery_SharedPool_StarvesTheOthersAndABulkheadDoesNot()
    {
        var shared = Run(new PoolOptions(20, Timeout: Bench.Second), ownPool: null, slowSeconds: 5, inner: null, outer: null);
        Served(shared, Usual).ShouldBeLessThan(0.6);
        shared.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.PoolExhausted);

        var apart = Run(new PoolOptions(15, Timeout: Bench.Second), ownPool: new PoolOptions(5, QueueLimit: 0), slowSeconds: 5, inner: null, outer: null);
        Served(apart, Usual).ShouldBe(1);
        apart.Clients.Statistics[Usual].Served.Quantile(0.99).ShouldBeLessThan(0.1e9);
        Served(apart, Slow).ShouldBeLessThan(0.2);
    }

    /// <summary>A timeout further down that is longer than the one above keeps places for requests that nobody waits for; a shorter one gives them back in time.</summary>
    [Fact]
    public void SlowDependency_TimeoutsLongerDownTheChain_FillThePlacesForNobody()
    {
        var inverted = Run(null, null, slowSeconds: 60, inner: 20 * Bench.Second, outer: Bench.Second);
        Served(inverted, Usual).ShouldBeLessThan(0.7);
        inverted.Clients.Entry.Counts.Wasted.ShouldBeGreaterThan(100);

        var ordered = Run(null, null, slowSeconds: 60, inner: Bench.Second / 2, outer: Bench.Second);
        Served(ordered, Usual).ShouldBe(1);
        ordered.Clients.Entry.Counts.Wasted.ShouldBe(0);
        ordered.Clients.Statistics[Slow].Errors().ShouldAllBe(e => e.Cause.Outcome == Outcome.TimedOut && e.Cause.Target == ordered.Own.Id);
    }

    private static double Served((Engine, OpenClients Clients, Link) system, int operation) => (double)system.Clients.Statistics[operation].Outcomes[(int)Outcome.Ok] / system.Clients.Statistics[operation].Ended;

    /// <summary>A service with a hundred threads that asks a store: usual requests a quick query, slow ones a slow query over a link of their own.</summary>
    private static (Engine Engine, OpenClients Clients, Link Own) Run(PoolOptions? pool, PoolOptions? ownPool, double slowSeconds, long? inner, long? outer)
    {
        var seeds = new SeedSequence(1);
        var engine = new Engine();
        ServiceNode Service(string name, ServiceOptions options) => engine.Add(new ServiceNode(options, seeds.Stream(name, "work"), seeds.Stream(name, "choice")) { Name = name });
        var store = Service("store", new ServiceOptions { Cores = 1000 });
        store.Handlers = [[new(StepKind.Wait, new Exponential(0.01).Compile()), new(StepKind.Reply)], [new(StepKind.Wait, new Constant(slowSeconds).Compile()), new(StepKind.Reply)]];
        var front = Service("front", new ServiceOptions { Cores = 100, Concurrency = 100, QueueLimit = 50 });
        var link = engine.Add(new Link(front, store, new LinkPolicies { Pool = pool, Timeout = inner }));
        var own = ownPool is null && pool is not null ? link : engine.Add(new Link(front, store, new LinkPolicies { Pool = ownPool, Timeout = inner }));
        front.Handlers = [[new(StepKind.Call) { Link = link }, new(StepKind.Reply)], [new(StepKind.Call) { Link = own }, new(StepKind.Reply)]];
        var mix = new OperationMix([new() { Weight = 200 }, new() { Weight = 10 }], seeds.Stream("clients", "operations"));
        var clients = engine.Add(new OpenClients(RenewalArrivals.Poisson(210), seeds.Stream("clients", "arrivals"), mix) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, front, new LinkPolicies { Timeout = outer }));
        engine.Start();
        engine.RunUntil(120 * Bench.Second);
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
        return (engine, clients, own);
    }
}
