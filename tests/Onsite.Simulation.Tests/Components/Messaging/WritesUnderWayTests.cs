using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Messaging;

public sealed class WritesUnderWayTests
{
    /// <summary>A hundred writes a second are acknowledged when the queue has them; the worker, who applies them, manages fifty.</summary>
    [Fact]
    public void Count_MessagesWait_AreUnderWayAndNotLost()
    {
        var (engine, queue) = Build(new QueueOptions());
        engine.RunUntil(10 * QueueRig.Second);

        var counts = WritesUnderWay.Count(engine);
        counts.Acknowledged.ShouldBe(queue.Counts.Published);
        counts.UnderWay.ShouldBe(queue.Messages.Inside);
        counts.Applied.ShouldBe(queue.Counts.Acknowledged);
        (counts.Lost, counts.Twice).ShouldBe((0, 0));
    }

    [Fact]
    public void Count_InMemoryQueueHasCrashed_TellsTheLost()
    {
        var (engine, queue) = Build(new QueueOptions { IsDurable = false });
        engine.RunUntil(10 * QueueRig.Second);
        var waited = queue.Depth;
        queue.Crash(0);
        engine.RunUntil(20 * QueueRig.Second);

        var counts = WritesUnderWay.Count(engine);
        waited.ShouldBeGreaterThan(400);
        counts.Lost.ShouldBe(waited); // the one in work was done, though the queue has forgotten it
        counts.UnderWay.ShouldBe(0);
    }

    [Fact]
    public void Count_MessagesWaitInAStream_AreUnderWay()
    {
        var rig = new StreamRig(0, new(), new(), new(), QueueRig.Computes(new Constant(0.2)));
        rig.AddPublishers(100, (now, random) => new Request(-1, now) { Verb = Verb.Publish, Key = 1 + random.NextInt32(1000), Write = rig.Engine.Ledger.Begin() });
        rig.Run(20);
        var counts = WritesUnderWay.Count(rig.Engine);
        counts.UnderWay.ShouldBe(counts.Acknowledged - rig.Group.Counts.Handled); // what was handled is applied by nobody here
        counts.Lost.ShouldBe(rig.Group.Counts.Handled);
        counts.UnderWay.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Count_DeliveredTwice_TellsTheDoubled()
    {
        var (engine, queue) = Build(new QueueOptions { VisibilityTimeout = 15_000_000, MostDeliveries = 2 });
        engine.RunUntil(10 * QueueRig.Second);
        WritesUnderWay.Count(engine).Twice.ShouldBe(queue.Counts.Duplicates);
        queue.Counts.Duplicates.ShouldBeGreaterThan(50);
    }

    private static (Engine Engine, QueueNode Queue) Build(QueueOptions options)
    {
        var seeds = new SeedSequence(1);
        var engine = new Engine();
        var store = engine.Add(new ApplyingNode { Name = "store" });
        var queue = engine.Add(new QueueNode(options, seeds.Stream("queue", "work"), seeds.Stream("queue", "delays")) { Name = "queue" });
        queue.Attach(engine.Add(new Link(queue, store)), 1);
        var writers = engine.Add(new Publishers(100, seeds.Stream("clients", "arrivals"), (now, _) => new Request(-1, now) { Verb = Verb.Publish, Write = engine.Ledger.Begin() }) { Name = "clients" });
        writers.Entry = engine.Add(new Link(writers, queue));
        engine.Start();
        return (engine, queue);
    }

    /// <summary>Applies each write after 20 ms.</summary>
    private sealed class ApplyingNode : Node
    {
        public override void Arrive(int call) => Engine.Schedule(Engine.Now + 20_000_000, this, 0, call);

        public override void Handle(in Event happened)
        {
            Engine.Ledger.Apply(Engine.Calls[happened.Subject].Request.Write);
            Answer(happened.Subject, Outcome.Ok);
        }
    }
}
