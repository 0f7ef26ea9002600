using Onsite.Simulation.Components.Push;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Push;

public sealed class PushGatewayNodeTests
{
    private static readonly PushOptions Plain = new() { Cores = 1, ReceiveWork = new Constant(0), DeliverWork = new Constant(0.001), ConnectWork = new Constant(0.001) };

    [Fact]
    public void Call_ManyDevices_IsAnsweredWhenTheLastHasIt()
    {
        var rig = new PushRig(0.2, Plain, 500).Run(1000);
        rig.Clients.Latency.Quantile(0.1).ShouldBe(0.5e9, 0.005e9); // 500 devices at a millisecond each
        rig.Gateway.Latency.Quantile(0).ShouldBe(0.001e9, 0.0001e9);
        rig.Gateway.Counts.Delivered.ShouldBe(rig.Gateway.Counts.Asked - rig.Gateway.Pending);
        rig.Gateway.Counts.Missed.ShouldBe(0);
    }

    [Fact]
    public void Publish_ManyDevices_IsAnsweredAtOnce()
    {
        var rig = new PushRig(0.2, Plain, 500, Verb.Publish).Run(1000);
        rig.Gateway.Flow.MeanSojourn.ShouldBe(0);
        rig.Gateway.Latency.Mean.ShouldBeGreaterThan(0.25e9);
    }

    [Fact]
    public void Deliver_SeveralProcessesAndCores_ShareTheWork()
    {
        var rig = new PushRig(0.2, Plain with { Replicas = 5, Cores = 2 }, 5000).Run(1000);
        rig.Clients.Latency.Quantile(0.1).ShouldBe(0.5e9, 0.05e9); // a tenth each, and the slowest of ten a little more
    }

    [Fact]
    public void ReceiveWork_EveryProcess_DoesItOnceForAMessage()
    {
        var rig = new PushRig(1, Plain with { Replicas = 4, Cores = 8, ReceiveWork = new Constant(0.1), DeliverWork = new Constant(0), Turn = 10 }, 10_000).Run(1000);
        rig.Gateway.Gauge(rig.Engine.Now).BusyArea.ShouldBe(rig.Gateway.Counts.Messages * 4 * 0.1e9, 1e9);
    }

    [Fact]
    public void Limit_OfAllProcesses_LeavesTheRestOutside()
    {
        var rig = new PushRig(10, Plain with { Replicas = 2, Connections = 1000, ReplicaLimit = 300, Cores = 10 }, 100).Run(100);
        rig.Gateway.Connected.ShouldBe(600);
        rig.Gateway.Counts.Refused.ShouldBeGreaterThan(400);
        ((double)rig.Gateway.Counts.Missed / rig.Gateway.Counts.Asked).ShouldBe(0.4, 0.01);
    }

    [Fact]
    public void Broadcast_ToAll_ReachesEachConnectedDeviceOnce()
    {
        var rig = new PushRig(0.1, Plain with { Replicas = 3, Connections = 10_000, ReplicaLimit = 3000, DeliverWork = new Constant(1e-6) }, 1e9).Run(500);
        var counts = rig.Gateway.Counts;
        counts.Delivered.ShouldBe(counts.Messages * 9000);
        counts.Missed.ShouldBe(counts.Messages * 1000);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(30, 30)]
    public void Crash_DevicesComeBack_AtOnceOrOverAWindow(int window, double seconds)
    {
        // Ten thousand devices of the dead process keep the two cores of each of the other two busy for ten milliseconds each: 25 s of work for each core where they come at once.
        var options = new PushOptions { Replicas = 3, Connections = 30_000, ConnectWork = new Constant(0.008), ConnectTimeout = 600 * PushRig.Second, ReconnectWindow = window * PushRig.Second };
        var rig = new PushRig(100, options, 10).Run(10);
        rig.Gateway.Latency.Quantile(0.99).ShouldBeLessThan(0.002e9);
        rig.Gateway.Crash(1);
        rig.RunTo(11);
        rig.Gateway.Connected.ShouldBe(20_000);
        rig.Gateway.Counts.Missed.ShouldBeInRange(250, 420);
        rig.RunTo(100);
        rig.Gateway.Connected.ShouldBe(30_000);
        var back = rig.Engine.Journal.Notes.Single(n => n.Kind == NoteKind.ConnectionsBack);
        (back.Number / 1e9).ShouldBe(1 + seconds, 0.5);
        var queued = rig.Gateway.Latency.Maximum / 1e9;
        queued.ShouldBeInRange(window == 0 ? 15 : 0, window == 0 ? 21 : 1.5); // whoever has a message to push waits behind the storm
    }

    [Fact]
    public void Crash_ConnectingTakesLongerThanDevicesWait_WastesTheWork()
    {
        var options = new PushOptions { Replicas = 2, Connections = 20_000, ConnectWork = new Constant(0.01), ConnectTimeout = 5 * PushRig.Second, ReconnectWindow = 0 };
        var rig = new PushRig(1, options, 1).Run(1);
        rig.Gateway.Crash(0);
        rig.RunTo(300);
        rig.Gateway.Counts.Wasted.ShouldBeGreaterThan(10_000);
        rig.Gateway.Counts.Attempts.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public void Crash_MessagesThere_AreLostAndTheirCallersHear()
    {
        var rig = new PushRig(2, Plain with { Connections = 1000 }, 1000).Run(10);
        rig.Gateway.Pending.ShouldBeGreaterThan(5000);
        rig.Gateway.Crash(0);
        rig.Gateway.Pending.ShouldBe(0);
        rig.Gateway.Counts.Lost.ShouldBeGreaterThan(5000);
        rig.RunTo(20);
        rig.Clients.Outcomes[(int)Outcome.Unreachable].ShouldBeGreaterThan(15);
        rig.Gateway.Recover(0);
        rig.RunTo(60);
        rig.Gateway.Connected.ShouldBe(1000);
    }

    [Fact]
    public void SlowDevices_ReadAsFastAsTheyAreWrittenTo_KeepTheirConnection()
    {
        var rig = new PushRig(5, Plain with { Connections = 100, SlowShare = 0.5, SlowRate = 10, BufferLimit = 100 }, 100).Run(500);
        rig.Gateway.Counts.Disconnected.ShouldBe(0);
        rig.Gateway.Latency.Quantile(0.25).ShouldBeLessThan(0.2e9);
        rig.Gateway.Latency.Quantile(0.9).ShouldBeGreaterThan(0.2e9); // they read late all the same
    }

    /// <summary>Written to at 20 a second and reading 10, a buffer of 100 is full after ten seconds; a device is then away for a second and half of the window.</summary>
    [Fact]
    public void SlowDevices_ReadTooSlowly_AreDisconnectedAsOftenAsTheirBufferFills()
    {
        var rig = new PushRig(20, Plain with { Connections = 100, SlowShare = 0.2, SlowRate = 10, BufferLimit = 100, ReconnectWindow = 2 * PushRig.Second, DeliverWork = new Constant(1e-5) }, 100).Run(2000);
        ((double)rig.Gateway.Counts.Disconnected).ShouldBe(20 * 2000 / 12.0, 20 * 2000 / 12.0 * 0.08);
        ((double)rig.Gateway.Counts.Dropped / rig.Gateway.Counts.Disconnected).ShouldBe(101, 1);
        rig.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.SlowConsumersDropped).ShouldBe(1);
    }

    [Fact]
    public void SetPace_SlowProcess_DeliversSlowly()
    {
        var rig = new PushRig(0.2, Plain, 500);
        rig.Gateway.SetPace(0, 0.5);
        rig.Run(1000);
        rig.Clients.Latency.Quantile(0.1).ShouldBe(1e9, 0.01e9);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed)
        {
            var rig = new PushRig(100, new PushOptions { Replicas = 3, SlowShare = 0.01 }, new BoundedPareto(1.2, 1, 10_000), new SeedSequence(seed));
            rig.Run(20);
            rig.Gateway.Crash(0);
            return rig.RunTo(40).Engine.TraceHash;
        }

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        var (bytes, rig) = Allocations.Of(() => new PushRig(200, new PushOptions { Replicas = 3, SlowShare = 0.05, SlowRate = 1, BufferLimit = 5 }, 200).Run(50), made => made.Engine.RunUntil(80 * PushRig.Second));
        bytes.ShouldBe(0);
        rig.Gateway.Counts.Disconnected.ShouldBeGreaterThan(100);
    }
}
