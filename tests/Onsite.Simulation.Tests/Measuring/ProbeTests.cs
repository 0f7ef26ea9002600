using Onsite.Simulation.Measuring;

namespace Onsite.Simulation.Tests.Measuring;

public sealed class ProbeTests
{
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(6, 1)]
    [InlineData(60, 1)]
    [InlineData(600, 1)]
    [InlineData(600.5, 2)]
    [InlineData(3600, 6)]
    [InlineData(86_400, 144)]
    public void IntervalOf_Run_IsSoManyWholeSeconds(double seconds, long interval)
    {
        Probe.IntervalOf(seconds).ShouldBe(interval * 1_000_000_000);
        (seconds / interval).ShouldBeLessThanOrEqualTo(Probe.MostIntervals);
    }
}
