using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Messaging;

public sealed class QueueNodeTests
{
    private static readonly ServiceOptions Wide = new() { Cores = 1000, Concurrency = 1000 };

    [Fact]
    public void Publish_Durable_IsAnsweredAfterWorkAndCommit()
    {
        var rig = new QueueRig(10, new() { PublishWork = new Constant(0.001), CommitTime = new Constant(0.004) }, Wide, 100, 1, QueueRig.Waits(new Constant(5))).Run(100);
        rig.Clients.Latency.Quantile(0.5).ShouldBe(0.005e9, 0.005e9 / 100); // the worker's five seconds are none of the publisher's
        rig.Queue.Latency.Mean.ShouldBe(5.005e9, 0.001e9);
    }

    [Fact]
    public void Publish_InMemory_IsAnsweredWithoutCommit()
    {
        var rig = new QueueRig(10, new() { PublishWork = new Constant(0.001), IsDurable = false }, Wide, 100, 1, QueueRig.Waits(new Constant(5))).Run(100);
        rig.Clients.Latency.Quantile(0.5).ShouldBe(0.001e9, 0.001e9 / 100);
    }

    [Fact]
    public void Publish_FullQueue_IsRefusedAndToldOnce()
    {
        var rig = new QueueRig(100, QueueRig.Free with { LengthLimit = 50 }, new() { Concurrency = 1 }, 1, 1, QueueRig.Waits(new Constant(0.1))).Run(100);
        rig.Queue.Depth.ShouldBeInRange(49, 50);
        rig.Refused(Outcome.QueueFull).ShouldBe(rig.Queue.Counts.Refused);
        rig.Queue.Counts.Refused.ShouldBeGreaterThan(8000);
        rig.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.QueueFull).ShouldBe(1);
    }

    [Fact]
    public void Deliver_NoSlotFree_WaitsInTheQueueAndNotAtTheWorker()
    {
        var rig = new QueueRig(30, QueueRig.Free, new() { Replicas = 4, Concurrency = 2 }, 2, 1, QueueRig.Waits(new Constant(1))).Run(100);
        rig.Worker.Flow.MostInside.ShouldBe(8);
        rig.Worker.Replicas.ToArray().ShouldAllBe(r => r.InWork == 2 && r.Queued == 0);
        (rig.Queue.Depth + 8L).ShouldBe(rig.Queue.Messages.Inside);
        rig.Queue.Depth.ShouldBeInRange(2000, 2400); // 30 come and 8 go a second
    }

    [Fact]
    public void Deliver_FetchedAhead_WaitsAtTheWorker()
    {
        var rig = new QueueRig(30, QueueRig.Free, new() { Replicas = 4, Concurrency = 2 }, 50, 1, QueueRig.Waits(new Constant(1))).Run(100);
        rig.Worker.Flow.MostInside.ShouldBe(200);
    }

    /// <summary>Each delivery fails with probability p: p^N of the messages are put aside after N deliveries, and each takes (1 - p^N) / (1 - p).</summary>
    [Theory]
    [InlineData(0.2, 3)]
    [InlineData(0.5, 4)]
    [InlineData(0.8, 5)]
    public void Failure_Independent_DeadLettersAndRedeliversAsTheFormulasSay(double failure, int most)
    {
        var rig = new QueueRig(1000, QueueRig.Free with { MostDeliveries = most, RedeliveryDelay = QueueRig.Second / 10 }, Wide, 1000, 1, QueueRig.FailsAtTimes(failure)).Run(200);
        var ended = rig.Queue.Counts.Acknowledged + rig.Queue.Counts.Dead;
        var share = Math.Pow(failure, most);
        ((double)rig.Queue.Counts.Dead / ended).ShouldBe(share, 4 * Math.Sqrt(share * (1 - share) / ended));
        rig.Queue.Counts.Amplification.ShouldBe((1 - share) / (1 - failure), 0.02);
        rig.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.DeadLettering && n.Number == most).ShouldBe(1);
    }

    [Fact]
    public void Failure_WithoutLimit_RedeliversUntilItIsDone()
    {
        var rig = new QueueRig(1000, QueueRig.Free with { MostDeliveries = null, RedeliveryDelay = 0 }, Wide, 1000, 1, QueueRig.FailsAtTimes(0.75)).Run(100);
        rig.Queue.Counts.Amplification.ShouldBe(4, 0.06); // 1 / (1 - p)
        rig.Queue.Counts.Dead.ShouldBe(0);
    }

    [Fact]
    public void Failure_AtMostOnce_LosesTheMessage()
    {
        var rig = new QueueRig(1000, QueueRig.Free with { Guarantee = Guarantee.AtMostOnce, VisibilityTimeout = 1 }, Wide, 1000, 1, QueueRig.FailsAtTimes(0.3)).Run(100);
        rig.Queue.Counts.Redeliveries.ShouldBe(0);
        ((double)rig.Queue.Counts.Lost / rig.Queue.Counts.Published).ShouldBe(0.3, 0.01);
    }

    /// <summary>A worker that refuses at once, in the very moment of its delivery, must not keep the queue in that moment for ever.</summary>
    [Fact]
    public void Failure_AtOnceWithoutDelay_GoesOn()
    {
        var rig = new QueueRig(100, QueueRig.Free with { MostDeliveries = null, RedeliveryDelay = 0 }, Wide, 1000, 1, new HandlerStep(StepKind.Fail)).Run(1);
        rig.Queue.Counts.Acknowledged.ShouldBe(0);
        rig.Queue.Counts.Redeliveries.ShouldBeGreaterThan(10_000);
    }

    /// <summary>A worker that answers at once asks for the next message while it is being handed the last: ten thousand of them must not be ten thousand deep.</summary>
    [Fact]
    public void Dispatch_LongQueueAndWorkerThatAnswersAtOnce_IsNotRecursive()
    {
        var rig = new QueueRig(100_000, QueueRig.Free, Wide, 1, 1, new HandlerStep(StepKind.Reply));
        rig.Worker.Crash(0);
        rig.Run(2);
        rig.Queue.Depth.ShouldBeGreaterThan(190_000);
        rig.Worker.Recover(0);
        rig.RunTo(2.2);
        rig.Queue.Depth.ShouldBe(0);
    }

    /// <summary>With exponential service a delivery outlives its visibility with probability e^(-v/s), each anew: that many are delivered again, while the first is still at work.</summary>
    [Theory]
    [InlineData(1.0, 2.0)]
    [InlineData(1.0, 1.0)]
    public void Visibility_ShorterThanService_DeliversTwice(double service, double visibility)
    {
        var options = QueueRig.Free with { VisibilityTimeout = (long)(visibility * QueueRig.Second), MostDeliveries = null };
        var rig = new QueueRig(50, options, new() { Cores = 10_000, Concurrency = 10_000 }, 10_000, 1, QueueRig.Waits(new Exponential(service))).Run(2000);
        var late = Math.Exp(-visibility / service);
        ((double)rig.Queue.Counts.Expired / rig.Queue.Counts.Deliveries).ShouldBe(late, 0.01);
        rig.Queue.Counts.Amplification.ShouldBe(1 / (1 - late), 0.02);
        ((double)rig.Queue.Counts.Duplicates / rig.Queue.Counts.Published).ShouldBe(late / (1 - late), 0.02); // every delivery ends well, the first of them for the first time
    }

    [Fact]
    public void Visibility_LongerThanService_DeliversOnce()
    {
        var rig = new QueueRig(50, QueueRig.Free with { VisibilityTimeout = 3 * QueueRig.Second }, Wide, 1000, 1, QueueRig.Waits(new Constant(2.9))).Run(200);
        rig.Queue.Counts.Expired.ShouldBe(0);
        rig.Queue.Counts.Redeliveries.ShouldBe(0);
    }

    [Fact]
    public void Visibility_NeverLongEnough_PutsAside()
    {
        var rig = new QueueRig(5, QueueRig.Free with { VisibilityTimeout = QueueRig.Second, MostDeliveries = 3 }, Wide, 1000, 1, QueueRig.Waits(new Constant(10))).Run(200);
        rig.Queue.Counts.Acknowledged.ShouldBe(0);
        rig.Queue.Counts.Dead.ShouldBeGreaterThan(900);
        rig.Queue.InWork.ShouldBeLessThan(30);
    }

    [Fact]
    public void Delay_OfMessages_IsWaitedFor()
    {
        var rig = new QueueRig(20, QueueRig.Free with { Delay = new Constant(30) }, Wide, 1000, 1, QueueRig.Waits(new Constant(1))).Run(300);
        rig.Queue.Latency.Quantile(0).ShouldBe(31e9, 0.2e9);
        rig.Queue.Latency.Maximum.ShouldBe(31 * QueueRig.Second);
        rig.Queue.Waits.Maximum.ShouldBe(0);
        ((double)rig.Queue.Delayed).ShouldBe(600, 100);
    }

    [Fact]
    public void Crash_InMemory_LosesWhatItHeld()
    {
        var rig = new QueueRig(100, QueueRig.Free, new() { Concurrency = 10 }, 10, 1, QueueRig.Waits(new Constant(1))).Run(10);
        var held = rig.Queue.Messages.Inside;
        rig.Queue.Crash(0);
        rig.Queue.Counts.Lost.ShouldBe(held);
        rig.RunTo(20);
        rig.Queue.Messages.Inside.ShouldBe(0);
        rig.Refused(Outcome.Unreachable).ShouldBeInRange(900, 1100);
        rig.Queue.Recover(0);
        rig.RunTo(30);
        rig.Queue.Counts.Acknowledged.ShouldBeInRange(170, 190); // ten a second, from 0 to 9 and from 21 to 30
    }

    [Fact]
    public void Crash_Durable_KeepsAndDeliversAgainWhatWasInWork()
    {
        var rig = new QueueRig(5, new() { CommitTime = new Constant(0.001) }, new() { Concurrency = 10 }, 10, 1, QueueRig.Waits(new Constant(1.5))).Run(10);
        var inWork = rig.Queue.InWork;
        inWork.ShouldBeGreaterThan(3);
        rig.Queue.Crash(0);
        rig.RunTo(20);
        rig.Queue.Counts.Lost.ShouldBe(0);
        rig.Queue.InWork.ShouldBe(0);
        rig.Queue.Recover(0);
        rig.RunTo(100);
        rig.Queue.Counts.Redeliveries.ShouldBe(inWork);
        rig.Queue.Counts.Duplicates.ShouldBe(inWork); // the workers had gone on
        rig.Engine.Journal.Notes.Select(n => n.Kind).Where(k => k is NoteKind.Crashed or NoteKind.Recovered).ShouldBe([NoteKind.Crashed, NoteKind.Recovered]);
    }

    [Theory]
    [InlineData(true, 5.3)]
    [InlineData(false, 30.3)]
    public void WorkerDeath_NoticedOrNot_IsDeliveredAgainSoonerOrLater(bool notices, double again)
    {
        var options = QueueRig.Free with { VisibilityTimeout = 30 * QueueRig.Second, NoticesDeath = notices, RedeliveryDelay = QueueRig.Second / 4 };
        var rig = new QueueRig(2, options, new() { Replicas = 2, Concurrency = 50 }, 50, 1, QueueRig.Waits(new Constant(5))).Run(5);
        var dying = rig.Worker.Replicas[0].InWork;
        dying.ShouldBeGreaterThan(2);
        rig.Worker.Crash(0);
        rig.RunTo(again - 0.25);
        rig.Queue.Counts.Redeliveries.ShouldBe(0);
        rig.RunTo(again + 5);
        rig.Queue.Counts.Redeliveries.ShouldBe(dying);
        rig.RunTo(100);
        rig.Queue.Counts.Lost.ShouldBe(0);
        rig.Queue.Messages.Inside.ShouldBeLessThan(25);
    }

    [Fact]
    public void WorkersBack_AfterAllWereDown_AreFoundWithoutAnyMessage()
    {
        var rig = new QueueRig(100, QueueRig.Free, new() { Replicas = 2, Concurrency = 100 }, 100, 1, QueueRig.Waits(new Constant(0.01)));
        rig.Worker.Crash(0);
        rig.Worker.Crash(1);
        rig.Run(10);
        rig.Queue.Counts.Deliveries.ShouldBe(0);
        rig.Queue.OldestAge(rig.Engine.Now).ShouldBeGreaterThan(9 * QueueRig.Second);
        rig.Worker.Recover(1);
        rig.RunTo(11);
        rig.Queue.Depth.ShouldBe(0);
        rig.Queue.OldestAge(rig.Engine.Now).ShouldBeLessThan(QueueRig.Second / 10);
    }

    [Fact]
    public void Drain_OfAWorker_TakesNoMoreAndLosesNothing()
    {
        var worker = new ServiceOptions { Replicas = 2, Concurrency = 10, Life = new() { Grace = 60 * QueueRig.Second } };
        var rig = new QueueRig(5, QueueRig.Free, worker, 10, 1, QueueRig.Waits(new Constant(1))).Run(10);
        rig.Worker.Drain(1);
        rig.RunTo(11.1);
        rig.Worker.Replicas[1].InWork.ShouldBe(0); // though it would still take calls for a minute
        rig.RunTo(60);
        rig.Queue.Counts.Redeliveries.ShouldBe(0);
        rig.Queue.Counts.Acknowledged.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Lag_BackAndForth_IsToldWithHysteresis()
    {
        var rig = new QueueRig(100, QueueRig.Free with { LagMark = 200 }, new() { Concurrency = 100 }, 100, 1, QueueRig.Waits(new Constant(0.1)));
        rig.Worker.Crash(0);
        rig.Run(10);
        rig.Worker.Recover(0);
        rig.RunTo(20);
        rig.Engine.Journal.Notes.Where(n => n.Kind is NoteKind.LagBegan or NoteKind.LagEnded).Select(n => (n.Kind, n.Number)).ShouldBe([(NoteKind.LagBegan, 200), (NoteKind.LagEnded, 100)]);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed) => new QueueRig(100, new() { VisibilityTimeout = QueueRig.Second }, Wide, 100, seed, QueueRig.FailsAtTimes(0.2, 0.9)).Run(100).Engine.TraceHash;

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() => new QueueRig(1000, new() { VisibilityTimeout = QueueRig.Second, RedeliveryDelay = QueueRig.Second / 10 }, new() { Concurrency = 50 }, 50, 1, QueueRig.FailsAtTimes(0.2, 0.02)).Run(100), rig => rig.Engine.RunUntil(200 * QueueRig.Second)).Bytes.ShouldBe(0);
    }
}
