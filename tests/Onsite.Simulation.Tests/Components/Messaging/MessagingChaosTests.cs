using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Push;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Messaging;

/// <summary>Whatever dies and comes back in whichever order, every message and every device is accounted for at every look.</summary>
public sealed class MessagingChaosTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Queue_Durable_LosesNoWriteThatWasAcknowledged(int seed)
    {
        var random = new SeedSequence((ulong)seed).Stream("chaos", "actions");
        var options = new QueueOptions { VisibilityTimeout = random.NextBoolean(0.5) ? 3 * QueueRig.Second / 2 : null, NoticesDeath = random.NextBoolean(0.5), MostDeliveries = null, Delay = new Exponential(0.05), LengthLimit = 2000 };
        var (engine, queue, worker) = Writes(seed, options, 1 + random.NextInt32(20));
        Disturb(engine, random, [queue, worker]);

        var counts = WritesUnderWay.Count(engine);
        counts.Lost.ShouldBe(0);
        counts.Acknowledged.ShouldBeGreaterThan(1000);
        counts.Applied.ShouldBeGreaterThan(500);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Queue_InMemory_IsAccountedFor(int seed)
    {
        var random = new SeedSequence((ulong)seed).Stream("chaos", "actions");
        var options = new QueueOptions { IsDurable = false, VisibilityTimeout = 3 * QueueRig.Second / 2, NoticesDeath = false, Guarantee = (Guarantee)(seed % 2), MostDeliveries = 2 };
        var (engine, queue, worker) = Writes(seed, options, 10);
        Disturb(engine, random, [queue, worker]);
        queue.Counts.Published.ShouldBeGreaterThan(500);
        queue.Counts.Lost.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Stream_AllAcks_LosesNoWriteThatWasAcknowledged(int seed)
    {
        var seeds = new SeedSequence((ulong)seed);
        var random = seeds.Stream("chaos", "actions");
        var options = new StreamOptions { ElectionTime = QueueRig.Second, ReplicationTime = new Exponential(0.1), Acks = ProducerAcks.All, Partitions = 5 };
        var group = new GroupOptions { Batch = 1 + random.NextInt32(10), HeartbeatEvery = QueueRig.Second / 3, SessionTimeout = QueueRig.Second, RebalancePause = QueueRig.Second / 2, MostDeliveries = null, RetryDelay = QueueRig.Second / 10 };
        var rig = new StreamRig(0, options, group, new() { Replicas = 3, Cores = 4 }, seeds, []);
        var store = rig.Engine.Add(new Applier { Name = "store" });
        rig.Worker.Handler = WritesTo(rig.Engine.Add(new Link(rig.Worker, store)));
        rig.AddPublishers(100, (now, keys) => new Request(-1, now) { Key = 1 + keys.NextInt32(50), Write = rig.Engine.Ledger.Begin() });
        rig.Engine.Start();
        Disturb(rig.Engine, random, [rig.Stream, rig.Worker]);

        var counts = WritesUnderWay.Count(rig.Engine);
        counts.Lost.ShouldBe(0);
        counts.Acknowledged.ShouldBeGreaterThan(500);
        counts.Applied.ShouldBeGreaterThan(100);
        rig.Stream.Counts.Lost.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gateway_DevicesAndDeliveries_AreAccountedFor(int seed)
    {
        var seeds = new SeedSequence((ulong)seed);
        var options = new PushOptions { Replicas = 3, Connections = 5000, ReplicaLimit = 2200, SlowShare = 0.2, SlowRate = 1, BufferLimit = 5, ConnectTimeout = QueueRig.Second, ReconnectWindow = seed % 2 * QueueRig.Second, ConnectWork = new Exponential(0.002) };
        var rig = new PushRig(50, options, new BoundedPareto(1.1, 1, 5000), seeds);
        rig.Engine.Start();
        Disturb(rig.Engine, seeds.Stream("chaos", "actions"), [rig.Gateway]);
        rig.Gateway.Counts.Delivered.ShouldBeGreaterThan(1000);
    }

    private static (Engine Engine, QueueNode Queue, ServiceNode Worker) Writes(int seed, QueueOptions options, int slots)
    {
        var seeds = new SeedSequence((ulong)seed);
        var engine = new Engine();
        var store = engine.Add(new Applier { Name = "store" });
        var worker = engine.Add(new ServiceNode(new() { Replicas = 3, Cores = 4, Concurrency = 10, QueueLimit = 5 }, seeds.Stream("worker", "work"), seeds.Stream("worker", "choice")) { Name = "worker" });
        worker.Handler = WritesTo(engine.Add(new Link(worker, store)));
        var queue = engine.Add(new QueueNode(options, seeds.Stream("queue", "work"), seeds.Stream("queue", "delays")) { Name = "queue" });
        queue.Attach(engine.Add(new Link(queue, worker)), slots);
        var publishers = engine.Add(new Publishers(100, seeds.Stream("publishers", "arrivals"), (now, _) => new Request(-1, now) { Write = engine.Ledger.Begin() }) { Name = "publishers" });
        var retries = new LinkPolicies { Timeout = QueueRig.Second, Retry = new RetryOptions { Attempts = 3, Backoff = QueueRig.Second / 10 } };
        publishers.Entry = engine.Add(new Link(publishers, queue, retries, seeds.Stream("publishers", "jitter")));
        engine.Start();
        return (engine, queue, worker);
    }

    /// <summary>Works, writes, and fails at times before and after the write.</summary>
    private static HandlerStep[] WritesTo(Link store) =>
    [
        new(StepKind.Compute, new Exponential(0.03).Compile()),
        new(StepKind.Branch) { Probability = 0.1, Jump = 5 },
        new(StepKind.Call) { Link = store, Verb = Verb.Write },
        new(StepKind.Branch) { Probability = 0.1, Jump = 5 },
        new(StepKind.Reply),
        new(StepKind.Fail),
    ];

    private static void Disturb(Engine engine, RandomSource random, IFailing[] targets)
    {
        for (var look = 1; look <= 100; look++)
        {
            engine.RunUntil(look * QueueRig.Second / 4);
            engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
            var target = targets[random.NextInt32(targets.Length)];
            var part = random.NextInt32(target.Parts);
            switch (random.NextInt32(5))
            {
                case 0:
                    target.Crash(part);
                    break;
                case 1:
                    target.SetPace(part, 0.3 + random.NextDouble());
                    break;
                case 2 when look is > 10 and < 20:
                    engine.Restart();
                    break;
                default:
                    target.Recover(part);
                    break;
            }

            engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
        }
    }

    /// <summary>Applies a write after two milliseconds.</summary>
    private sealed class Applier : Node
    {
        public override void Arrive(int call) => Engine.Schedule(Engine.Now + 2_000_000, this, 0, call);

        public override void Handle(in Event happened)
        {
            if (Engine.Calls[happened.Subject].Request.Write is not 0 and var write)
            {
                Engine.Ledger.Apply(write);
            }

            Answer(happened.Subject, Outcome.Ok);
        }
    }
}
