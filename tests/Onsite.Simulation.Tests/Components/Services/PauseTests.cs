using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Services;

/// <summary>Replicas that stop the world.</summary>
public sealed class PauseTests
{
    private const long Second = FleetBench.Second;

    /// <summary>A pause of a second every ten: nothing ends within it, and what came within it ends after it.</summary>
    [Theory]
    [InlineData(false, 0.001)]
    [InlineData(true, 0.001)]
    [InlineData(false, 0.0)] // a handler that does not even compute does not answer either
    public void Pause_WhileItLasts_NothingProgresses(bool shares, double work)
    {
        var options = new ServiceOptions { SharesCores = shares, Pauses = new PauseOptions { Every = new Constant(9), Length = new Constant(1) } };
        var bench = new FleetBench(100, options, work: new Constant(work)).Run(9.001);
        var ended = bench.Service.Flow.Departures;
        bench.RunTo(9.999);
        bench.Service.Flow.Departures.ShouldBe(ended);
        bench.Service.Flow.Inside.ShouldBeInRange(70, 130);
        bench.RunTo(10.5);
        bench.Service.Flow.Inside.ShouldBeLessThan(3);

        bench.RunTo(100);
        bench.Clients.Latency.Maximum.ShouldBeInRange((long)(0.95 * Second), (long)(1.2 * Second));
        bench.Clients.Latency.Quantile(0.5).ShouldBeLessThan(0.01 * Second);
        bench.Notes(NoteKind.Paused).Single().Number.ShouldBe(Second);
    }

    /// <summary>Waiting for others goes on through a pause; the answer is seen after it.</summary>
    [Fact]
    public void Pause_WhileItWaits_GoesOnAfterIt()
    {
        var options = new ServiceOptions { Pauses = new PauseOptions { Every = new Constant(10), Length = new Constant(2) } };
        var bench = new FleetBench(10, options, work: new Constant(0), wait: new Constant(0.5)).Run(10.001);
        var waited = bench.Service.Flow.Inside;
        var ended = bench.Service.Flow.Departures;
        waited.ShouldBeGreaterThan(0);
        bench.RunTo(11.999).Service.Flow.Departures.ShouldBe(ended);
        bench.RunTo(12.001).Service.Flow.Departures.ShouldBe(ended + waited);
        bench.RunTo(13).Clients.Latency.Maximum.ShouldBeInRange(2 * Second, (long)(2.5 * Second) + 1);
    }

    /// <summary>A pause for every hundred requests: twice the traffic pauses twice as often.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    public void Pause_EverySoManyRequests_ComesWithTraffic(int rate)
    {
        var options = new ServiceOptions { Pauses = new PauseOptions { EveryRequests = 100, Length = new Constant(0.02) } };
        var bench = new FleetBench(rate, options, work: new Constant(0)).Run(200);
        (bench.MeanSeconds * bench.Clients.Outcomes.Sum() / 200).ShouldBe(rate / 100.0 * rate * 0.02 * 0.02 / 2, rate / 100.0 * rate * 0.02 * 0.02 / 8); // whoever comes within a pause waits for half of it
    }

    /// <summary>One of four replicas stands still for three seconds: taking turns sends a quarter of the calls there, and the fewest under way hardly any.</summary>
    [Fact]
    public void Pause_BalancersDiffer_InHowManyWaitForIt()
    {
        var options = new ServiceOptions { Replicas = 4, Pauses = new PauseOptions { Every = new Exponential(60), Length = new Constant(3) } };
        double P99(Func<Onsite.Simulation.Components.Balancers.IBalancing> policy) => new FleetBench(200, options, _ => policy(), work: new Exponential(0.005)).Run(600).Clients.Latency.Quantile(0.99) / 1e9;
        P99(() => new RoundRobin()).ShouldBeGreaterThan(2);
        P99(() => new LeastOutstanding()).ShouldBeLessThan(0.3);
    }

    [Fact]
    public void Crash_WithinAPause_ComesBackUnpaused()
    {
        var options = new ServiceOptions { Pauses = new PauseOptions { Every = new Constant(10), Length = new Constant(60) } };
        var bench = new FleetBench(100, options, work: new Constant(0.001)).Run(12);
        bench.Service.Crash(0);
        bench.Ended(Outcome.Unreachable).ShouldBeInRange(150, 250);
        bench.Service.Recover(0);
        bench.Engine.Restart();
        bench.RunTo(21.9);
        ((double)bench.Ended(Outcome.Ok)).ShouldBe(990, 120);
    }

    [Fact]
    public void New_PausesWithoutAStream_Throws() => Should.Throw<ArgumentNullException>(() => new ServiceNode(new ServiceOptions { Pauses = new PauseOptions() }, new(1), new(2)) { Name = "service" });
}
