using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Statistics;

public sealed class IntervalTests
{
    /// <summary>From the table of the distribution that every textbook prints.</summary>
    [Theory]
    [InlineData(0.975, 1, 12.7062047)]
    [InlineData(0.975, 2, 4.3026527)]
    [InlineData(0.975, 10, 2.2281389)]
    [InlineData(0.975, 30, 2.0422725)]
    [InlineData(0.995, 5, 4.0321430)]
    [InlineData(0.95, 20, 1.7247182)]
    [InlineData(0.975, 1_000_000, 1.9599664)]
    [InlineData(0.025, 10, -2.2281389)]
    [InlineData(0.5, 7, 0)]
    public void Quantile_StudentT_IsThatOfTheTable(double share, long degrees, double expected) => StudentT.Quantile(share, degrees).ShouldBe(expected, 5e-6);

    [Theory]
    [InlineData(0.90)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Of_NormalNumbers_CoversTheTruthAsOftenAsItSays(double confidence)
    {
        const int Trials = 20_000;
        var random = new RandomSource(21);
        var covered = 0;
        for (var i = 0; i < Trials; i++)
        {
            var moments = default(Moments);
            for (var n = 0; n < 8; n++)
            {
                moments.Add(3 + (2 * random.NextNormal()));
            }

            covered += Interval.Of(moments, confidence).Contains(3) ? 1 : 0;
        }

        ((double)covered / Trials).ShouldBe(confidence, 4 * Math.Sqrt(confidence * (1 - confidence) / Trials));
    }

    [Fact]
    public void Of_OneNumber_HasNoEnd()
    {
        var moments = default(Moments);
        moments.Add(1);
        Interval.Of(moments).HalfWidth.ShouldBe(double.PositiveInfinity);
        Should.Throw<ArgumentOutOfRangeException>(() => Interval.Of(moments, 1));
    }

    [Fact]
    public void BatchMeans_DependentNumbers_CoverTheTruth()
    {
        // A first-order autoregression with ρ = 0.9: single observations depend on one another over some forty steps.
        const int Trials = 400;
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new RandomSource((ulong)trial);
            var batches = new BatchMeans();
            var x = random.NextNormal() / Math.Sqrt(1 - 0.81);
            for (var i = 0; i < 50_000; i++)
            {
                x = (0.9 * x) + random.NextNormal();
                batches.Add(x);
            }

            covered += batches.Mean().Contains(0) ? 1 : 0;
        }

        ((double)covered / Trials).ShouldBeInRange(0.92, 0.98);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(63, 1, 63)]
    [InlineData(64, 2, 64)]
    [InlineData(1000, 16, 1000)]
    public void BatchMeans_Batches_DoubleWhenThereAreSixtyFour(int observations, long size, long count)
    {
        var batches = new BatchMeans();
        for (var i = 0; i < observations; i++)
        {
            batches.Add(i);
        }

        batches.BatchSize.ShouldBe(size);
        batches.Count.ShouldBe(count);
    }
}
