using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Random;

public sealed class BinomialTests
{
    [Theory]
    [InlineData(10, 0.3)]
    [InlineData(48, 0.5)]
    [InlineData(1000, 0.002)]
    [InlineData(1000, 0.0299)]
    [InlineData(1000, 0.031)]
    [InlineData(1000, 0.98)]
    [InlineData(1_000_000, 0.4)]
    public void Next_ManyDraws_HasItsMeanAndVariance(long n, double probability)
    {
        var random = new SeedSequence(7).Stream("binomial", $"{n}");
        var moments = default(Moments);
        for (var i = 0; i < 50_000; i++)
        {
            moments.Add(Binomial.Next(n, probability, random));
        }

        var variance = n * probability * (1 - probability);
        moments.Mean.ShouldBe(n * probability, 4 * Math.Sqrt(variance / 50_000));
        moments.Variance.ShouldBe(variance, variance * 0.04);
    }

    [Theory]
    [InlineData(0, 0.5, 0)]
    [InlineData(100, 0, 0)]
    [InlineData(100, 1, 100)]
    [InlineData(-3, 0.5, 0)]
    public void Next_Edges(long n, double probability, long drawn) => Binomial.Next(n, probability, new SeedSequence(1).Stream("a", "b")).ShouldBe(drawn);

    [Fact]
    public void Next_SmallProbability_HasItsShareOfNone()
    {
        var random = new SeedSequence(7).Stream("binomial", "none");
        var none = Enumerable.Range(0, 50_000).Count(_ => Binomial.Next(200, 0.01, random) == 0);
        (none / 50_000.0).ShouldBe(Math.Pow(0.99, 200), 0.006);
    }
}
