using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Clients;

public sealed class ClientTests
{
    private static readonly RandomSource Choice = new(9);

    [Fact]
    public void Mix_Weights_AreTheSharesOfWhatIsSent()
    {
        var mix = new OperationMix([new() { Weight = 6 }, new() { Weight = 3, Priority = 2 }, new() { Weight = 1, Keys = new CountedKeys() }], Choice);
        var bench = new Bench(new SeedSequence(1), RenewalArrivals.Poisson(1000), LinkPolicies.None, (_, _) => (0.01, Outcome.Ok), mix: mix);
        bench.Commanded.Seen = [];
        bench.Run(60);

        foreach (var (operation, share) in new[] { (0, 0.6), (1, 0.3), (2, 0.1) })
        {
            ((double)bench.Clients.Statistics[operation].Begun / bench.Link.Counts.Exchanges).ShouldBe(share, 0.01);
        }

        bench.Commanded.Seen.ShouldAllBe(s => s.Request.Priority == (s.Request.Operation == 1 ? 2 : 0));
        bench.Commanded.Seen.Where(s => s.Request.Operation == 2).Select(s => s.Request.Key).ShouldBe(Enumerable.Range(1, (int)bench.Clients.Statistics[2].Begun).Select(i => (long)i));
        bench.Commanded.Seen.Where(s => s.Request.Operation != 2).ShouldAllBe(s => s.Request.Key == 0);
        bench.Clients.Latency.Count.ShouldBe(bench.Clients.Statistics.Sum(s => s.Served.Count));
    }

    [Fact]
    public void Durable_Retries_KeepTheNumberAndAreAcknowledgedOnce()
    {
        var mix = new OperationMix([new() { IsDurable = true }]);
        var bench = new Bench(new SeedSequence(1), RenewalArrivals.Regular(10), new() { Retry = new RetryOptions { Attempts = 3, Jitter = Jitter.None } }, (random, _) => (0.01, random.NextBoolean(0.5) ? Outcome.Failed : Outcome.Ok), mix: mix);
        bench.Commanded.Seen = [];
        bench.Run(100.05);

        var ledger = bench.Engine.Ledger.Count();
        ledger.Begun.ShouldBe(1000);
        ledger.Acknowledged.ShouldBe(bench.Ended(Outcome.Ok));
        bench.Commanded.Seen.GroupBy(s => s.Request.Write).Max(g => g.Count()).ShouldBe(3);
        bench.Commanded.Seen.Select(s => s.Request.Write).Distinct().Count().ShouldBe(1000);
    }

    [Fact]
    public void Statistics_Failures_SayWhereAndAreInTheLatencyOfAll()
    {
        var bench = Bench.Regular(10, new() { Timeout = Bench.Second }, (random, _) => random.NextDouble() switch { < 0.5 => (0.1, Outcome.Ok), < 0.8 => (0.2, Outcome.Failed), _ => (5, Outcome.Ok) }).Run(1000);
        var statistics = bench.Clients.Statistics[0];

        statistics.Errors().OrderBy(e => e.Cause.Outcome).Select(e => e.Cause).ShouldBe([new Cause(Outcome.Failed, bench.Commanded.Id), new Cause(Outcome.TimedOut, bench.Link.Id)]);
        statistics.Errors().Sum(e => e.Count).ShouldBe(statistics.Ended - statistics.Outcomes[0]);
        statistics.Served.Maximum.ShouldBe(Bench.Second / 10);
        statistics.All().Count.ShouldBe(statistics.Ended);
        statistics.All().Quantile(0.9).ShouldBe(1e9, 1e7); // a fifth waited a second for nothing
        statistics.Throughput(bench.Engine.Now).ShouldBe(10, 0.1);
        statistics.Goodput(bench.Engine.Now).ShouldBe(5, 0.3);
        (statistics.Begun - statistics.Ended).ShouldBe(statistics.UnderWay);
    }

    [Fact]
    public void Statistics_StaleAnswers_AreCounted()
    {
        var engine = new Engine();
        var store = engine.Add(new StaleNode { Name = "store" });
        var clients = engine.Add(new OpenClients(RenewalArrivals.Regular(10), new RandomSource(1)) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, store));
        engine.Start();
        engine.RunUntil(10 * Bench.Second + 1);
        clients.Statistics[0].Stale.ShouldBe(50);
        clients.Statistics[0].Outcomes[0].ShouldBe(100);
    }

    [Fact]
    public void Abandon_Half_GiveUpInsteadOfTryingAgain()
    {
        var bench = Bench.Regular(100, new() { Retry = new RetryOptions { Attempts = 3, Backoff = Bench.Millisecond, Abandons = 0.5 } }, (_, _) => (0.001, Outcome.Failed)).Run(100);
        bench.Link.Counts.Amplification.ShouldBe(1 + 0.5 + 0.25, 0.03);
        ((double)bench.Link.Counts.GivenUp).ShouldBe(7500, 250);
    }

    [Fact]
    public void Spike_OpenClients_ComeThreeTimesAsOftenMeanwhile()
    {
        var bench = new Bench(100, LinkPolicies.None, (_, _) => (0.001, Outcome.Ok)).Run(100);
        var before = bench.Link.Counts.Exchanges;
        bench.Clients.SetSpike(3);
        var during = bench.GoOn(200).Link.Counts.Exchanges - before;
        bench.Clients.SetSpike(1);
        var after = bench.GoOn(300).Link.Counts.Exchanges - before - during;

        ((double)before).ShouldBe(10_000, 400);
        ((double)during).ShouldBe(30_000, 700);
        ((double)after).ShouldBe(10_000, 400);
        bench.Notes().ShouldBe([NoteKind.SpikeBegan, NoteKind.SpikeEnded]);
    }

    [Fact]
    public void Spike_ClosedClients_AreMoreAndGoAgain()
    {
        var (engine, clients, link) = Closed(10, new Constant(1), (_, _) => (1, Outcome.Ok));
        double Rate(double until)
        {
            var before = link.Counts.Exchanges;
            engine.RunUntil((long)(until * Bench.Second));
            return (link.Counts.Exchanges - before) / 100.0;
        }

        engine.Start();
        Rate(100).ShouldBe(5, 0.2);
        clients.SetSpike(3);
        Rate(200).ShouldBe(15, 0.5);
        clients.SetSpike(1);
        Rate(300).ShouldBe(5, 0.5);
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void HotKey_Share_ReachesTheKeys()
    {
        var keys = new CountedKeys();
        var bench = Bench.Regular(10, LinkPolicies.None, (_, _) => (0.01, Outcome.Ok), mix: new OperationMix([new() { Keys = keys }])).Run(1);
        bench.Clients.SetHotKey(0.3);
        keys.HotShare.ShouldBe(0.3);
        bench.Notes().ShouldBe([NoteKind.HotKeyBegan]);
    }

    [Fact]
    public void Run_AllKindsOfArrivals_AllocatesNothing()
    {
        foreach (var arrivals in new IArrivals[]
        {
            new ModulatedArrivals(new ModulatedState(500, 1), new ModulatedState(3000, 0.2)), new ProfileArrivals([ProfilePiece.Wave(10, 1000, 0.5, 10)], repeats: true), new RenewalArrivals(new Gamma(2, 0.001)),
            new ReplayedArrivals([.. Enumerable.Range(0, 1000).Select(i => i * 1_000_000L)], length: Bench.Second),
        })
        {
            Allocations.Of(() =>
            {
                var mix = new OperationMix([new() { Weight = 2, Keys = new CountedKeys() }, new()], Choice);
                var bench = new Bench(new SeedSequence(1), arrivals, LinkPolicies.None, (_, _) => (0.01, Outcome.Ok), mix: mix).Run(30);

                return bench;
            }, bench => bench.Engine.RunUntil(60 * Bench.Second)).Bytes.ShouldBe(0, arrivals.GetType().Name);
        }
    }

    private static (Engine Engine, ClosedClients Clients, Link Link) Closed(int count, Distribution thinking, Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior)
    {
        var engine = new Engine();
        var end = engine.Add(new CommandedNode(behavior, new RandomSource(1)) { Name = "end" });
        var clients = engine.Add(new ClosedClients(count, thinking, new RandomSource(2)) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, end));
        return (engine, clients, clients.Entry);
    }

    private sealed class CountedKeys : IKeySource
    {
        private long _last;

        public double HotShare { get; private set; }

        public long Next() => ++_last;

        public void SetHotShare(double share) => HotShare = share;
    }

    /// <summary>Every other answer is stale.</summary>
    private sealed class StaleNode : Node
    {
        private bool _isStale;

        public override void Arrive(int call)
        {
            Engine.Calls[call].Marks = (_isStale = !_isStale) ? Marks.Stale : Marks.None;
            Answer(call, Outcome.Ok);
        }

        public override void Handle(in Event happened)
        {
        }
    }
}
