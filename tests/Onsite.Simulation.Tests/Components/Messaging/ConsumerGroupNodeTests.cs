using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Messaging;

public sealed class ConsumerGroupNodeTests
{
    private static readonly ServiceOptions Wide = new() { Cores = 1000, Concurrency = 1000 };

    [Theory]
    [InlineData(1, 4, 4)]
    [InlineData(5, 20, 20)]
    [InlineData(5, 2, 10)]
    public void Batch_PerPartition_BoundsWhatIsInWork(int batch, int partitions, int inWork)
    {
        var rig = new StreamRig(1000, StreamRig.Free with { Partitions = partitions }, new() { Batch = batch }, Wide, QueueRig.Waits(new Constant(1))).Run(20);
        rig.Worker.Flow.MostInside.ShouldBe(batch == 5 && partitions == 20 ? 100 : inWork);
    }

    [Fact]
    public void Members_MoreThanPartitions_AreIdle()
    {
        var rig = new StreamRig(1000, StreamRig.Free, new() { Batch = 10 }, new() { Replicas = 6 }, QueueRig.Waits(new Constant(0.5))).Run(20);
        Enumerable.Range(0, 4).Select(rig.Group.OwnerOf).ShouldBe([0, 1, 2, 3]);
        rig.Worker.Replicas.ToArray().Select(r => r.InWork > 0).ShouldBe([true, true, true, true, false, false]);
    }

    [Fact]
    public void Groups_EachWithItsOffsets_ReadEverything()
    {
        var rig = new StreamRig(100, StreamRig.Free, new(), Wide, QueueRig.Waits(new Constant(0.001)));
        var (slow, _) = rig.AddGroup("slow", new(), Wide, QueueRig.Waits(new Constant(1)));
        rig.Run(50);
        rig.Group.Counts.Handled.ShouldBe(rig.Stream.Counts.Shown);
        slow.Counts.Handled.ShouldBeInRange(190, 200);
        slow.LagNow.ShouldBe(rig.Stream.Counts.Shown - slow.Counts.Handled);
    }

    /// <summary>The record that fails stops its partition and no other, until it is put aside.</summary>
    [Fact]
    public void Failure_OfOneMessage_StopsItsPartitionUntilItIsPutAside()
    {
        var rig = new StreamRig(100, StreamRig.Free, new() { MostDeliveries = 3, RetryDelay = StreamRig.Second }, Wide, QueueRig.FailsAtTimes(0.05)).Run(500);
        rig.Group.Counts.Handled.ShouldBeLessThan(rig.Stream.Counts.Shown);
        var ended = rig.Group.Counts.Handled + rig.Group.Counts.Dead;
        ((double)rig.Group.Counts.Dead / ended).ShouldBe(Math.Pow(0.05, 3), 4 * Math.Sqrt(0.05 * 0.05 * 0.05 / ended));
        ((double)rig.Group.Counts.Deliveries / ended).ShouldBe((1 - Math.Pow(0.05, 3)) / 0.95, 0.01);
    }

    [Fact]
    public void Failure_WithoutLimit_StopsThePartitionForEver()
    {
        var rig = new StreamRig(100, StreamRig.Free, new() { MostDeliveries = null }, Wide, new HandlerStep(StepKind.Fail)).Run(50);
        rig.Group.Counts.Handled.ShouldBe(0);
        rig.Group.LagNow.ShouldBe(rig.Stream.Counts.Shown);
        rig.Group.Counts.Deliveries.ShouldBeInRange(190, 204); // one a second in each of four
    }

    [Fact]
    public void Failure_AtMostOnce_IsSkipped()
    {
        var rig = new StreamRig(100, StreamRig.Free, new() { Guarantee = Guarantee.AtMostOnce }, Wide, QueueRig.FailsAtTimes(0.3)).Run(200);
        ((double)rig.Group.Counts.Lost / rig.Group.Counts.Shown).ShouldBe(0.3, 0.015);
        (rig.Group.Counts.Shown - rig.Group.Counts.Deliveries).ShouldBeInRange(0, 4);
    }

    [Fact]
    public void MemberDeath_AfterSessionAndPause_MovesItsPartitions()
    {
        var options = new GroupOptions { SessionTimeout = 10 * StreamRig.Second, RebalancePause = 3 * StreamRig.Second, HeartbeatEvery = StreamRig.Second };
        var rig = new StreamRig(100, StreamRig.Free, options, new() { Replicas = 2, Cores = 10 }, QueueRig.Waits(new Constant(0.01))).Run(20.5);
        rig.Worker.Crash(1);
        rig.RunTo(30.9); // missed first at 21, for ten seconds
        rig.Group.OwnerOf(1).ShouldBe(1);
        rig.Group.LagNow.ShouldBeInRange(460, 580); // half of a hundred a second
        rig.RunTo(33.9);
        rig.Group.LagNow.ShouldBeInRange(740, 900); // and now all of them
        rig.RunTo(34.1);
        Enumerable.Range(0, 4).ShouldAllBe(p => rig.Group.OwnerOf(p) == 0);
        rig.Group.Counts.Rebalances.ShouldBe(1);
        rig.RunTo(80);
        rig.Group.LagNow.ShouldBeLessThan(10);
        rig.Group.Counts.Duplicates.ShouldBe(0);

        rig.Worker.Recover(1);
        rig.RunTo(100);
        rig.Group.Counts.Rebalances.ShouldBe(2);
        rig.Group.OwnerOf(1).ShouldBe(1);
    }

    [Fact]
    public void MemberDrained_LeavesAtTheNextHeartbeat()
    {
        var rig = new StreamRig(100, StreamRig.Free, new(), new() { Replicas = 2, Cores = 10 }, QueueRig.Waits(new Constant(0.005))).Run(20);
        rig.Worker.Drain(1);
        rig.RunTo(25); // the heartbeat at 21 and three seconds
        Enumerable.Range(0, 4).ShouldAllBe(p => rig.Group.OwnerOf(p) == 0);
        rig.RunTo(40);
        rig.Group.LagNow.ShouldBeLessThan(10);
        rig.Group.Counts.Duplicates.ShouldBe(0);
    }

    [Fact]
    public void MemberDeath_InTheMiddleOfABatch_HandlesPartOfItTwice()
    {
        var options = new GroupOptions { Batch = 50, SessionTimeout = 0, RebalancePause = 0, HeartbeatEvery = StreamRig.Second };
        var rig = new StreamRig(500, StreamRig.Free, options, new() { Replicas = 2 }, QueueRig.Computes(new Constant(0.01))).Run(20.5);
        rig.Worker.Crash(0);
        rig.RunTo(60);
        rig.Group.Counts.Duplicates.ShouldBeInRange(1, 98);
        rig.Group.Counts.Handled.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public void Lag_OfAGroup_IsToldWhenItBeginsAndEnds()
    {
        var rig = new StreamRig(100, StreamRig.Free, new() { LagMark = 500, SessionTimeout = 600 * StreamRig.Second }, new() { Cores = 10 }, QueueRig.Waits(new Constant(0.005))).Run(10);
        rig.Worker.Crash(0);
        rig.RunTo(20);
        rig.Worker.Recover(0);
        rig.RunTo(60);
        rig.Engine.Journal.Notes.Where(n => n.Target == rig.Group.Id).Select(n => (n.Kind, n.Number)).ShouldBe([(NoteKind.LagBegan, 500), (NoteKind.LagEnded, 250)]);
    }

    /// <summary>A worker that answers at once is asked for the next message from within the answer to the last: a hundred thousand of them must not be so deep.</summary>
    [Fact]
    public void Dispatch_LongLagAndWorkerThatAnswersAtOnce_IsNotRecursive()
    {
        var rig = new StreamRig(100_000, StreamRig.Free with { Partitions = 1 }, new() { SessionTimeout = 0, RebalancePause = 0, HeartbeatEvery = StreamRig.Second }, Wide, new HandlerStep(StepKind.Reply));
        rig.Worker.Crash(0);
        rig.Run(1.5);
        rig.Group.LagNow.ShouldBeGreaterThan(140_000);
        rig.Worker.Recover(0);
        rig.RunTo(3);
        rig.Group.LagNow.ShouldBe(0);
    }
}
