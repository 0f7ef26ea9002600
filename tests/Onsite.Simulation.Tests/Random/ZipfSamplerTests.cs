using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Random;

public sealed class ZipfSamplerTests
{
    [Theory]
    [InlineData(1, 0.9)]
    [InlineData(2, 1)]
    [InlineData(50, 0)]
    [InlineData(50, 0.6)]
    [InlineData(50, 1)]
    [InlineData(50, 1.2)]
    [InlineData(1000, 0.9)]
    [InlineData(1000, 2.5)]
    public void Next_Ranks_AreAsFrequentAsTheirPower(int count, double exponent)
    {
        const int Draws = 1_000_000;
        var sampler = new ZipfSampler(count, exponent);
        var random = new RandomSource(11);
        var counts = new long[count + 1];
        for (var i = 0; i < Draws; i++)
        {
            counts[sampler.Next(random)]++;
        }

        var norm = Enumerable.Range(1, count).Sum(k => Math.Pow(k, -exponent));
        var expected = Enumerable.Range(1, count).Select(k => Draws * Math.Pow(k, -exponent) / norm).ToList();

        // Ranks that are drawn less than five times are too rare for the test.
        var tested = Enumerable.Range(0, count).Where(k => expected[k] >= 5).ToList();
        var chiSquare = tested.Sum(k => Math.Pow(counts[k + 1] - expected[k], 2) / expected[k]);
        chiSquare.ShouldBeLessThan(tested.Count + (4 * Math.Sqrt(2.0 * tested.Count)));
    }

    [Fact]
    public void Next_AsManyKeysAsALargeCache_StaysWithinThem()
    {
        var sampler = new ZipfSampler(10_000_000_000, 0.99);
        var random = new RandomSource(3);
        Enumerable.Range(0, 100_000).Select(_ => sampler.Next(random)).ShouldAllBe(k => k >= 1 && k <= 10_000_000_000);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, -0.1)]
    [InlineData(10, double.NaN)]
    [InlineData(10, double.PositiveInfinity)]
    public void Make_Impossible_Throws(long count, double exponent) => Should.Throw<ArgumentOutOfRangeException>(() => new ZipfSampler(count, exponent));
}
