using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Keys;

public sealed class KeyPopulationTests
{
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1000, 0, 0)]
    [InlineData(1_000_000_000, 0, 0)]
    [InlineData(1_000_000_000, 1, 5_000_000_000)]
    [InlineData(1_000_000_000, 2, 0)]
    public void Next_AnyPopulation_StaysWithinItsKeys(long count, double exponent, long offset)
    {
        var keys = new KeyPopulation(new KeyOptions { Count = count, Exponent = exponent, Offset = offset }, new RandomSource(1));
        Enumerable.Range(0, 20_000).Select(_ => keys.Next()).ShouldAllBe(k => k > offset && k <= offset + count);
    }

    [Fact]
    public void Next_Uniform_IsEven()
    {
        var keys = new KeyPopulation(new KeyOptions { Count = 1_000_000_000, Exponent = 0 }, new RandomSource(1));
        Enumerable.Range(0, 100_000).Average(_ => keys.Next() / 1e9).ShouldBe(0.5, 0.005);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void SetHotShare_Share_IsTheShareOfThatKey(double share)
    {
        var keys = new KeyPopulation(new KeyOptions { Count = 1_000_000, Exponent = 0.9 }, new RandomSource(1));
        keys.SetHotShare(share);
        var hot = Enumerable.Range(0, 100_000).Count(_ => keys.Next() == keys.HotKey);
        (hot / 100_000.0).ShouldBe(share, 0.006);
        keys.SetHotShare(0);
        Enumerable.Range(0, 1000).Count(_ => keys.Next() == keys.HotKey).ShouldBeLessThan(3);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1_000_000_001, 1, 0)]
    [InlineData(10, -0.1, 0)]
    [InlineData(10, 2.1, 0)]
    [InlineData(10, double.NaN, 0)]
    [InlineData(10, 1, -1)]
    public void Make_Impossible_Throws(long count, double exponent, long offset) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new KeyPopulation(new KeyOptions { Count = count, Exponent = exponent, Offset = offset }, new RandomSource(1)));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void SetHotShare_NoShare_Throws(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new KeyPopulation(new KeyOptions(), new RandomSource(1)).SetHotShare(share));
}
