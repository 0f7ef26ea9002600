using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Network;

public sealed class LinkTransitTests
{
    private static readonly LinkNetwork Far = new() { There = new Constant(0.1), Back = new Constant(0.2) };

    [Fact]
    public void Latency_EachDirection_AddsToTheTimeAndNotToTheWork()
    {
        var bench = Bench.Regular(10, LinkPolicies.None, (_, _) => (0.5, Outcome.Ok), Far).Run(100);
        bench.Clients.Latency.Maximum.ShouldBe((long)(0.8 * Bench.Second));
        bench.Commanded.Flow.MeanInside(bench.Engine.Now).ShouldBe(5, 0.05);
    }

    [Fact]
    public void LatencyFactor_Threefold_IsThreefold()
    {
        var bench = Bench.Regular(10, LinkPolicies.None, (_, _) => (0.5, Outcome.Ok), Far);
        bench.Engine.Start();
        bench.Link.SetLatencyFactor(3);
        bench.GoOn(10);
        bench.Clients.Latency.Maximum.ShouldBe((long)(1.4 * Bench.Second));
        bench.Link.SetLatencyFactor(1);
        bench.Notes().ShouldBe([NoteKind.Slowed, NoteKind.Sped]);
    }

    [Fact]
    public void Timeout_RequestOnItsWay_IsWorkedOnForNobody()
    {
        var bench = Bench.Regular(10, new() { Timeout = Bench.Second / 20 }, (_, _) => (0, Outcome.Ok), Far).Run(10.06);
        bench.Ended(Outcome.TimedOut).ShouldBe(100);
        bench.GoOn(20.06);
        bench.Commanded.Started.ShouldBe(199); // the last is on its way
        bench.Link.Counts.Wasted.ShouldBe(197);
    }

    public static TheoryData<string> Policies => ["none", "timeout", "retries", "pool", "hedge", "all"];

    /// <summary>Half of all messages are lost for a while, and then the link is cut for a while: every call ends, and nothing is left in any pool.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void LossAndCut_EveryCall_EndsAndNothingLeaks(string name)
    {
        var policies = Make(name);
        foreach (var network in new[] { new LinkNetwork { ConnectionTimeout = 3 * Bench.Second }, Far with { ConnectionTimeout = 3 * Bench.Second } })
        {
            var bench = new Bench(new SeedSequence(4), new ProfileArrivals([ProfilePiece.Constant(60, 50), ProfilePiece.Constant(1, 0)]), policies, (random, _) => (0.2 * random.NextExponential(), random.NextBoolean(0.1) ? Outcome.Failed : Outcome.Ok), network).Run(10);
            bench.Link.SetLoss(0.5);
            bench.GoOn(20).Link.SetLoss(0);
            bench.GoOn(30).Link.SetCut(true);
            bench.GoOn(40).Link.SetCut(false);
            bench.GoOn(400);

            bench.Clients.Outcomes.Sum().ShouldBe(bench.Link.Counts.Exchanges);
            bench.Link.Counts.Exchanges.ShouldBeGreaterThan(2800);
            bench.Link.Counts.Lost.ShouldBeGreaterThan(100);
            bench.Engine.Calls.Live.ShouldBe(0);
            bench.Link.OpenExchanges.ShouldBe(0);
            (bench.Link.Pool?.Used ?? 0).ShouldBe(0);
            (bench.Link.Pool?.Waiting ?? 0).ShouldBe(0);
            bench.Notes().Where(n => n is NoteKind.Cut or NoteKind.Joined or NoteKind.LossBegan or NoteKind.LossEnded).ShouldBe([NoteKind.LossBegan, NoteKind.LossEnded, NoteKind.Cut, NoteKind.Joined]);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Loss_SameSeed_IsTheSameToTheBit(string name)
    {
        ulong Hash(ulong seed)
        {
            var bench = new Bench(new SeedSequence(seed), new ModulatedArrivals(new ModulatedState(20, 1), new ModulatedState(200, 1)), Make(name), (random, _) => (0.1 * random.NextExponential(), Outcome.Ok), Far);
            bench.Engine.Start();
            bench.Link.SetLoss(0.05);
            return bench.GoOn(20).Engine.TraceHash;
        }

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Cut_WithoutTimeout_IsNoticedAfterTheConnectionTimeout()
    {
        var bench = Bench.Regular(10, LinkPolicies.None, (_, _) => (0.5, Outcome.Ok), new LinkNetwork { ConnectionTimeout = 10 * Bench.Second }).Run(5.05);
        bench.Link.SetCut(true);
        bench.GoOn(6.05).Ended(Outcome.Ok).ShouldBe(45);
        bench.Ended(Outcome.Unreachable).ShouldBe(0);
        bench.Link.SetCut(false);
        bench.GoOn(20.05);

        bench.Ended(Outcome.Unreachable).ShouldBe(15); // five answers that were on their way, and ten requests
        bench.Clients.Statistics[0].Failed.Maximum.ShouldBe((long)(10.5 * Bench.Second));
        bench.Clients.Statistics[0].Errors().Single().Cause.ShouldBe(new Cause(Outcome.Unreachable, bench.Link.Id));
        bench.Ended(Outcome.Ok).ShouldBe(200 - 15 - 5);
    }

    [Fact]
    public void Cut_WithTimeout_LooksLikeSlowness()
    {
        var bench = Bench.Regular(10, new() { Timeout = Bench.Second }, (_, _) => (0.01, Outcome.Ok)).Run(5.05);
        bench.Link.SetCut(true);
        bench.GoOn(15.05);
        bench.Ended(Outcome.TimedOut).ShouldBe(90);
        bench.Ended(Outcome.Ok).ShouldBe(50);
        bench.Commanded.Started.ShouldBe(50);
    }

    [Fact]
    public void LostAnswer_Retried_AppliesTwice()
    {
        var mix = new OperationMix([new() { IsDurable = true }]);
        var bench = Bench.Regular(10, new() { Timeout = Bench.Second / 10, Retry = new RetryOptions { Attempts = 5 } }, (_, _) => (0.01, Outcome.Ok), mix: mix);
        bench.Commanded.Seen = [];
        bench.Engine.Start();
        bench.Link.SetLoss(0.2);
        bench.GoOn(1000);
        var twice = bench.Commanded.Seen.GroupBy(s => s.Request.Write).Count(g => g.Count() > 1);
        ((double)twice).ShouldBe(2000, 150); // a fifth of those that came through lost their first answer, and nearly all of these came through once more
    }

    [Fact]
    public void Crash_CallsOnTheirWay_ArriveAndAreNotDead()
    {
        var engine = new Engine();
        var seeds = new SeedSequence(1);
        var node = engine.Add(new ServiceNode(new ServiceOptions { Cores = 100 }, seeds.Stream("a", "b"), seeds.Stream("a", "c")) { Name = "service", Handler = [new(StepKind.Compute, new Constant(0.5).Compile()), new(StepKind.Reply)] });
        var clients = engine.Add(new OpenClients(RenewalArrivals.Regular(10), seeds.Stream("x", "y")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, node, network: Far, transit: seeds.Stream("link", "transit")));
        engine.Start();
        engine.RunUntil((long)(10.05 * Bench.Second));
        node.Crash(0);
        node.Recover(0);
        engine.RunUntil((long)(20.05 * Bench.Second));

        clients.Outcomes[(int)Outcome.Unreachable].ShouldBe(5); // those that were in work; one request and two answers were on their way
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void SetLoss_WithoutAStream_IsRefused()
    {
        var engine = new Engine();
        var end = engine.Add(new CommandedNode((_, _) => (0, Outcome.Ok), new RandomSource(1)) { Name = "end" });
        var link = engine.Add(new Link(end, end));
        Should.Throw<InvalidOperationException>(() => link.SetLoss(0.5)).Message.ShouldContain("stream");
        Should.Throw<ArgumentOutOfRangeException>(() => link.SetLoss(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => link.SetLatencyFactor(0));
    }

    private static LinkPolicies Make(string name) => name switch
    {
        "none" => LinkPolicies.None,
        "timeout" => new() { Timeout = Bench.Second },
        "retries" => new() { Timeout = Bench.Second, Retry = new RetryOptions { Attempts = 3, Backoff = Bench.Millisecond } },
        "pool" => new() { Pool = new PoolOptions(20, 100, Bench.Second, ByPriority: true) },
        "hedge" => new() { Hedge = new HedgeOptions(), Pool = new PoolOptions(15) },
        _ => new() { Timeout = Bench.Second, Retry = new RetryOptions { Attempts = 3, RetriesRefusals = true }, Hedge = new HedgeOptions { After = 300 * Bench.Millisecond }, Pool = new PoolOptions(15, Timeout: Bench.Second), Breaker = new BreakerOptions(), Throttle = new() },
    };
}
