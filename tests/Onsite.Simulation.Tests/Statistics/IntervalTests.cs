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

    /// <summary>
    /// A first-order autoregression: single numbers depend on one another over some forty steps. The batches of 50,000 are independent. Those of 1,000 are not, and without what is made up for they would hold the truth in nine cases of ten.
    /// The limit is four standard errors of so many trials.
    /// </summary>
    [Theory]
    [InlineData(0.9, 50_000)]
    [InlineData(0.9, 1_000)]
    public void BatchMeans_DependentNumbers_CoverTheTruth(double memory, int numbers)
    {
        const int Trials = 1000;
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new RandomSource((ulong)trial);
            var batches = new BatchMeans();
            var x = random.NextNormal() / Math.Sqrt(1 - (memory * memory));
            for (var i = 0; i < numbers; i++)
            {
                x = (memory * x) + random.NextNormal();
                batches.Add(x);
            }

            covered += batches.Mean().Contains(0) ? 1 : 0;
        }

        ((double)covered / Trials).ShouldBe(0.95, 4 * Math.Sqrt(0.95 * 0.05 / Trials));
    }

    [Fact]
    public void BatchMeans_BatchesLikeTheOnesBefore_HaveAWiderInterval()
    {
        var (steps, turns) = (new BatchMeans(), new BatchMeans());
        for (var i = 0; i < 16; i++)
        {
            steps.Add(i < 8 ? 0 : 1);
            turns.Add(i % 2);
        }

        // Half below and half above: of fifteen neighbors fourteen are alike, φ = (14 - 1) / 16.
        turns.Mean().HalfWidth.ShouldBe(StudentT.Quantile(0.975, 15) * Math.Sqrt(16 * 0.25 / 15 / 16), 1e-9);
        (steps.Mean().HalfWidth / turns.Mean().HalfWidth).ShouldBe(Math.Sqrt((1 + (13.0 / 16)) / (1 - (13.0 / 16))), 1e-9);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(31, 1, 31)]
    [InlineData(32, 2, 32)]
    [InlineData(1000, 32, 1000)]
    public void BatchMeans_Batches_DoubleWhenThereAreThirtyTwo(int observations, long size, long count)
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
