using Onsite.Simulation.Distributions;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Policies;

public sealed class QuantileEstimateTests
{
    /// <summary>The share of durations above the estimate is what the quantile leaves.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Add_LogNormalDurations_SettlesAtTheQuantile(double share)
    {
        var estimate = new QuantileEstimate(share);
        var durations = LogNormal.FromMeanAndP99(0.01, 0.1).Compile();
        var random = new RandomSource(1);
        var (above, counted) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var took = (long)(1e9 * durations.Next(random));
            if (i > 5000)
            {
                counted++;
                above += took > estimate.Value ? 1 : 0;
            }

            estimate.Add(took, wasSeen: true);
        }

        ((double)above / counted).ShouldBe(1 - share, 0.1 * (1 - share));
    }

    [Fact]
    public void Add_TenTimesSlower_FollowsWithinAThousand()
    {
        var estimate = new QuantileEstimate(0.95);
        var random = new RandomSource(1);
        for (var i = 0; i < 3000; i++)
        {
            estimate.Add((long)(1e6 * random.NextExponential()), wasSeen: true);
        }

        for (var i = 0; i < 1000; i++)
        {
            estimate.Add((long)(1e7 * random.NextExponential()), wasSeen: true);
        }

        ((double)estimate.Value!.Value).ShouldBe(3e7, 1.2e7);
    }

    [Fact]
    public void Value_FewDurations_IsNotKnown()
    {
        var estimate = new QuantileEstimate(0.95);
        estimate.Value.ShouldBeNull();
        Enumerable.Range(0, 20).ToList().ForEach(_ => estimate.Add(5, wasSeen: true));
        estimate.Value.ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => new QuantileEstimate(1));
    }
}
