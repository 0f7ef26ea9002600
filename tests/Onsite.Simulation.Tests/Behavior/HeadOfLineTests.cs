using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Behavior;

/// <summary>
/// Quick work in one line with slow work waits for it (M. J. Karol, M. G. Hluchyj, S. P. Morgan, "Input versus output queueing on a space-division packet switch", 1987). Forty a second take 5 ms, one in two seconds takes 0.4 s: ρ = 0.2 of one server each, and two servers.
/// </summary>
public sealed class HeadOfLineTests
{
    private const int Quick = 0;
    private const int Slow = 1;
    private const double QuickRate = 40;
    private const double SlowRate = 0.5;

    private static readonly Constant QuickWork = new(0.005);
    private static readonly Constant SlowWork = new(0.4);

    /// <summary>Two partitions with half of each kind: each is M/G/1 with λ E[S²] / (2 (1 - ρ)) = (20 · 0.005² + 0.25 · 0.4²) / 1.6, 25 ms for work of 5 ms.</summary>
    [Fact]
    public void OnePartition_SlowAndQuickTogether_TheQuickWaitForTheSlow()
    {
        var shared = new GeneralServer((QuickRate + SlowRate) / 2, Both());
        shared.MeanWait.ShouldBe(0.0253, 0.0001);
        var (quick, slow) = Run(apart: false);
        quick.ShouldContain(shared.MeanWait + QuickWork.Mean);
        slow.ShouldContain(shared.MeanWait + SlowWork.Mean);
    }

    /// <summary>A partition for each kind, on the same two consumers: 0.6 ms for the quick, and the slow wait for each other twice as long as before.</summary>
    [Fact]
    public void PartitionOfTheirOwn_SameConsumers_TheQuickWaitForEachOther()
    {
        var (quickAlone, slowAlone) = (new GeneralServer(QuickRate, QuickWork), new GeneralServer(SlowRate, SlowWork));
        quickAlone.MeanWait.ShouldBe(0.000_625, 1e-9);
        slowAlone.MeanWait.ShouldBe(0.05, 1e-9);
        var (quick, slow) = Run(apart: true);
        quick.ShouldContain(quickAlone.MeanSojourn);
        slow.ShouldContain(slowAlone.MeanSojourn);
    }

    /// <summary>One connection for both is the same line again; one for each is not, and a bulkhead that lets the slow not wait at all refuses of them what Erlang says: a / (1 + a) with a = 0.2.</summary>
    [Fact]
    public void Pool_OneForBothOrABulkheadForTheSlow_IsTheSameStory()
    {
        var together = Pools(new PoolOptions(1), own: null);
        together.Quick.ShouldContain(new GeneralServer(QuickRate + SlowRate, Both()).MeanWait + QuickWork.Mean);

        var apart = Pools(new PoolOptions(1), own: new PoolOptions(1, QueueLimit: 0));
        apart.Quick.ShouldContain(new GeneralServer(QuickRate, QuickWork).MeanSojourn);
        apart.Refused.ShouldContain(Erlang.B(SlowRate * SlowWork.Mean, 1));
    }

    private static Mixture Both() => new([(QuickRate / (QuickRate + SlowRate), QuickWork), (SlowRate / (QuickRate + SlowRate), SlowWork)]);

    /// <summary>The mean time of both from when they were published until they are done, in seconds.</summary>
    private static (Interval Quick, Interval Slow) Run(bool apart)
    {
        var intervals = Replicated.Intervals(8, seeds =>
        {
            var rig = new StreamRig(0, StreamRig.Free with { Partitions = 2 }, new GroupOptions(), new ServiceOptions { Replicas = 2 }, seeds);
            var sink = rig.Engine.Add(new Sink(2) { Name = "sink" });
            var done = rig.Engine.Add(new Link(rig.Worker, sink));
            rig.Worker.Handlers = [.. new[] { QuickWork, SlowWork }.Select(w => new HandlerStep[] { new(StepKind.Compute, w.Compile()), new(StepKind.Call) { Link = done, Verb = Verb.Write }, new(StepKind.Reply) })];
            var keys = Enumerable.Range(0, 2).Select(p => Enumerable.Range(1, 100).First(k => rig.Stream.PartitionOf(k) == p)).ToArray();
            rig.AddPublishers(QuickRate + SlowRate, (now, random) =>
            {
                var operation = random.NextBoolean(SlowRate / (QuickRate + SlowRate)) ? Slow : Quick;
                return new Request(-1, now) { Operation = operation, Key = keys[apart ? operation : random.NextInt32(2)] };
            });
            rig.Run(50);
            rig.Engine.Restart();
            rig.RunTo(550);
            return [sink.MeanSeconds(Quick), sink.MeanSeconds(Slow)];
        });
        return (intervals[0], intervals[1]);
    }

    private static (Interval Quick, Interval Refused) Pools(PoolOptions pool, PoolOptions? own)
    {
        var intervals = Replicated.Intervals(8, seeds =>
        {
            var engine = new Engine();
            ServiceNode Service(string name) => engine.Add(new ServiceNode(new ServiceOptions { Cores = 1000 }, seeds.Stream(name, "work"), seeds.Stream(name, "choice")) { Name = name });
            var (front, store) = (Service("front"), Service("store"));
            store.Handlers = [.. new[] { QuickWork, SlowWork }.Select(w => new HandlerStep[] { new(StepKind.Wait, w.Compile()), new(StepKind.Reply) })];
            var link = engine.Add(new Link(front, store, new LinkPolicies { Pool = pool }));
            var slowLink = own is null ? link : engine.Add(new Link(front, store, new LinkPolicies { Pool = own }));
            front.Handlers = [[new(StepKind.Call) { Link = link }, new(StepKind.Reply)], [new(StepKind.Call) { Link = slowLink }, new(StepKind.Reply)]];
            var mix = new OperationMix([new() { Weight = QuickRate }, new() { Weight = SlowRate }], seeds.Stream("clients", "operations"));
            var clients = engine.Add(new OpenClients(RenewalArrivals.Poisson(QuickRate + SlowRate), seeds.Stream("clients", "arrivals"), mix) { Name = "clients" });
            clients.Entry = engine.Add(new Link(clients, front));
            engine.Start();
            engine.RunUntil(50 * Bench.Second);
            engine.Restart();
            engine.RunUntil(550 * Bench.Second);
            engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
            var slow = clients.Statistics[Slow];
            return [clients.Statistics[Quick].Served.Mean / 1e9, (double)(slow.Ended - slow.Outcomes[(int)Outcome.Ok]) / slow.Ended];
        });
        return (intervals[0], intervals[1]);
    }
}
