using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Messaging;

public sealed class StreamNodeTests
{
    private static readonly ServiceOptions Wide = new() { Cores = 1000, Concurrency = 1000 };
    private static readonly StreamOptions Slow = new() { AppendWork = new Constant(0.001), ReplicationTime = new Constant(0.5) };

    [Theory]
    [InlineData(ProducerAcks.Leader, 0.001)]
    [InlineData(ProducerAcks.All, 0.501)]
    public void Publish_Acks_AreWaitedFor(object acks, double seconds)
    {
        var rig = new StreamRig(10, Slow with { Acks = (ProducerAcks)acks }, new(), Wide, QueueRig.Waits(new Constant(0.1))).Run(100);
        rig.Clients.Latency.Quantile(0.5).ShouldBe(seconds * 1e9, seconds * 1e7);
        rig.Group.Latency.Quantile(0.5).ShouldBe(0.601e9, 0.01e9); // consumers see what all copies have, whatever the producer waits for
    }

    [Fact]
    public void ReplicationTime_Default_HasThePublishedPercentiles()
    {
        var sampler = StreamOptions.PublishedReplicationTime.Compile();
        var random = new SeedSequence(1).Stream("copies", "time");
        var drawn = Enumerable.Range(0, 400_000).Select(_ => sampler.Next(random)).Order().ToArray();
        drawn[200_000].ShouldBe(0.002, 0.0001);
        drawn[396_000].ShouldBe(0.003, 0.0003);
        drawn[399_600].ShouldBe(0.014, 0.0007);
    }

    [Fact]
    public void Append_MoreThanAPartitionManages_WaitsAtThePartition()
    {
        var rig = new StreamRig(2000, Slow with { Partitions = 1, Acks = ProducerAcks.Leader }, new() { Batch = 1000 }, Wide, QueueRig.Waits(new Constant(0.01))).Run(10);
        rig.Stream.Counts.Appended.ShouldBeInRange(9_990, 10_000);
        rig.Stream.Gauge(rig.Engine.Now).Waiting.ShouldBeGreaterThan(9_000);
    }

    [Fact]
    public void PartitionOf_SameKey_IsTheSameAndKeysSpread()
    {
        var rig = new StreamRig(1, StreamRig.Free with { Partitions = 8 }, new(), Wide, new HandlerStep(StepKind.Reply));
        rig.Stream.PartitionOf(77).ShouldBe(rig.Stream.PartitionOf(77));
        var counts = Enumerable.Range(1, 8000).GroupBy(key => rig.Stream.PartitionOf(key)).Select(g => g.Count()).ToArray();
        counts.Length.ShouldBe(8);
        counts.ShouldAllBe(n => n > 850 && n < 1150);
    }

    [Fact]
    public void PartitionOf_NoKey_TakesTurns()
    {
        var rig = new StreamRig(1, StreamRig.Free, new(), Wide, new HandlerStep(StepKind.Reply));
        Enumerable.Range(0, 8).Select(_ => rig.Stream.PartitionOf(0)).ShouldBe([1, 2, 3, 0, 1, 2, 3, 0]);
    }

    [Fact]
    public void Crash_LeaderAcks_LosesWhatTheOthersDidNotHave()
    {
        var rig = new StreamRig(300, Slow with { Acks = ProducerAcks.Leader, Partitions = 3 }, new(), Wide, QueueRig.Waits(new Constant(0.001))).Run(20);
        rig.Stream.Crash(0);
        rig.RunTo(40);
        ((double)rig.Stream.Counts.Lost).ShouldBe(50, 20); // half a second of a hundred messages a second
        rig.Engine.Journal.Notes.Single(n => n.Kind == NoteKind.FailedOver).ShouldSatisfyAllConditions(
            n => n.Number.ShouldBe(rig.Stream.Counts.Lost),
            n => n.At.ShouldBe((20 + 9) * StreamRig.Second));
        ((double)rig.Clients.Outcomes[(int)Outcome.Unreachable]).ShouldBe(900, 120); // a third of nine seconds
        rig.Stream.Partitions[0].Leader.ShouldBe(1);
    }

    [Fact]
    public void Crash_AllAcks_LosesNothingThatWasAcknowledged()
    {
        var rig = new StreamRig(300, Slow with { Partitions = 3 }, new(), Wide, QueueRig.Waits(new Constant(0.001))).Run(20);
        rig.Stream.Crash(0);
        rig.RunTo(40);
        rig.Stream.Counts.Lost.ShouldBe(0);
        ((double)rig.Stream.Counts.Withdrawn).ShouldBe(50, 20);
        rig.Clients.Outcomes[(int)Outcome.Ok].ShouldBe(rig.Stream.Counts.Shown);
    }

    [Fact]
    public void Crash_BackBeforeTheElection_LosesNothing()
    {
        var rig = new StreamRig(300, Slow with { Acks = ProducerAcks.Leader, Partitions = 3 }, new(), Wide, QueueRig.Waits(new Constant(0.001))).Run(20);
        rig.Stream.Crash(0);
        rig.RunTo(25);
        rig.Stream.Recover(0);
        rig.RunTo(28);
        rig.Stream.Crash(0);
        rig.RunTo(30); // the election that the first crash had planned is not the second one's
        rig.Stream.Counts.Lost.ShouldBe(0);
        rig.Stream.Recover(0);
        rig.RunTo(60);
        (rig.Stream.Counts.Lost + rig.Stream.Counts.Withdrawn).ShouldBe(0);
        rig.Stream.Partitions[0].Leader.ShouldBe(0);
    }

    [Fact]
    public void Crash_OnlyCopy_WaitsForItsBroker()
    {
        var rig = new StreamRig(90, Slow with { Replication = 1, Partitions = 3 }, new(), Wide, QueueRig.Waits(new Constant(0.001))).Run(20);
        rig.Stream.Crash(1);
        rig.RunTo(60);
        rig.Stream.IsAvailable(1).ShouldBeFalse();
        rig.Stream.Recover(1);
        rig.RunTo(80);
        (rig.Stream.Counts.Lost + rig.Stream.Counts.Withdrawn).ShouldBe(0);
        ((double)rig.Clients.Outcomes[(int)Outcome.Unreachable]).ShouldBe(1200, 150);
    }

    [Fact]
    public void MinInSync_TooFewCopies_Refuses()
    {
        var rig = new StreamRig(90, Slow with { Brokers = 2, Replication = 2, Partitions = 2, MinInSync = 2, ElectionTime = 0 }, new(), Wide, QueueRig.Waits(new Constant(0.001))).Run(10);
        rig.Stream.Crash(0);
        rig.RunTo(20);
        rig.Stream.Counts.Refused.ShouldBeInRange(800, 1000);
        rig.Stream.Recover(0);
        rig.RunTo(30);
        rig.Stream.Counts.Refused.ShouldBeInRange(800, 1000);
    }

    [Fact]
    public void SetPace_SlowFollower_MakesProducersWaitWhoWaitForAll()
    {
        var rig = new StreamRig(10, Slow with { Partitions = 1 }, new(), Wide, QueueRig.Waits(new Constant(0.001))).Run(20);
        rig.Stream.SetPace(2, 0.25);
        rig.RunTo(100);
        rig.Clients.Latency.Maximum.ShouldBeInRange((long)(2.0 * StreamRig.Second), (long)(2.01 * StreamRig.Second));
    }

    [Fact]
    public void Retention_Bytes_DropsWhatAGroupHasNotRead()
    {
        var rig = new StreamRig(100, StreamRig.Free with { RetentionBytes = 100_000, Partitions = 1 }, new() { LagMark = 50 }, Wide, QueueRig.Waits(new Constant(0.1))).Run(100);
        (rig.Group.Counts.Shown - rig.Group.Counts.Expired).ShouldBeInRange(1_060, 1_110); // ten a second are handled, a hundred are kept
        rig.Group.LagNow.ShouldBeInRange(95, 125);
        (rig.Stream.Partitions[0].Log.End - rig.Stream.Partitions[0].Log.First).ShouldBeLessThan(110);
    }

    [Fact]
    public void Retention_Time_DropsWhatAGroupHasNotRead()
    {
        var rig = new StreamRig(100, StreamRig.Free with { RetentionTime = 5 * StreamRig.Second, Partitions = 1 }, new(), Wide, QueueRig.Waits(new Constant(0.1))).Run(100);
        rig.Group.OldestAge(rig.Engine.Now).ShouldBeInRange(4 * StreamRig.Second, 6 * StreamRig.Second);
        rig.Group.Counts.Expired.ShouldBeInRange(8_200, 8_800);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed) => new StreamRig(100, new(), new() { Batch = 10 }, Wide, new SeedSequence(seed), QueueRig.FailsAtTimes(0.2, 0.01)).Run(100).Engine.TraceHash;

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() => new StreamRig(1000, new(), new() { Batch = 100, RetryDelay = StreamRig.Second / 100 }, Wide, QueueRig.FailsAtTimes(0.1, 0.001)).Run(100), rig => rig.Engine.RunUntil(150 * StreamRig.Second)).Bytes.ShouldBe(0);
    }
}
