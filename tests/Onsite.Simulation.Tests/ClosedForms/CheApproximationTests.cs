using Onsite.Simulation.ClosedForms;

namespace Onsite.Simulation.Tests.ClosedForms;

/// <summary>The formulas of caches against each other and by hand, before anything is held to them.</summary>
public sealed class CheApproximationTests
{
    [Theory]
    [InlineData(0.6)]
    [InlineData(1)]
    [InlineData(1.2)]
    public void Zipf_MoreThanSingleRanks_HasTheProbabilitiesOfTheSum(double exponent)
    {
        const int Count = 300_000;
        var popularity = Popularity.Zipf(Count, exponent);
        var norm = Enumerable.Range(1, Count).Sum(k => Math.Pow(k, -exponent));

        popularity.Keys.ShouldBe(Count);
        popularity.Classes.Sum(c => c.Keys * c.Probability).ShouldBe(1, 1e-12);
        popularity.Classes[0].Probability.ShouldBe(1 / norm, 1e-9);
        CheApproximation.MostPopular(popularity, 200_000).ShouldBe(Enumerable.Range(1, 200_000).Sum(k => Math.Pow(k, -exponent)) / norm, 1e-6);
    }

    [Fact]
    public void Lru_EqualKeys_IsTheShareThatFits() => CheApproximation.Lru(Popularity.Zipf(1000, 0), 250).ShouldBe(0.25, 1e-9);

    [Fact]
    public void Fifo_EqualKeys_IsTheShareThatFits() => CheApproximation.Fifo(Popularity.Zipf(1000, 0), 250).ShouldBe(0.25, 1e-9);

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(1.2)]
    public void Order_AnySkew_IsFifoLruMostPopular(double exponent)
    {
        var popularity = Popularity.Zipf(1_000_000_000, exponent);
        var (fifo, lru, best) = (CheApproximation.Fifo(popularity, 1e6), CheApproximation.Lru(popularity, 1e6), CheApproximation.MostPopular(popularity, 1e6));
        fifo.ShouldBeLessThan(lru);
        lru.ShouldBeLessThan(best);
    }

    [Fact]
    public void All_RoomForEverything_AlwaysHit()
    {
        var popularity = Popularity.Zipf(100, 0.8);
        CheApproximation.Lru(popularity, 100).ShouldBe(1);
        CheApproximation.Fifo(popularity, 1000).ShouldBe(1);
        CheApproximation.MostPopular(popularity, 100).ShouldBe(1, 1e-12);
    }

    /// <summary>Two keys and one place: the last one asked for is there, Σ p².</summary>
    [Fact]
    public void SmallCache_OnePlace_HoldsTheLastOneAskedFor()
    {
        SmallCache.Lru([0.7, 0.3], 1).ShouldBe(0.58, 1e-12);
        SmallCache.Fifo([0.7, 0.3], 1).ShouldBe(0.58, 1e-12);
    }

    /// <summary>Three keys a, b, c and two places: Σ over ordered pairs of p(i) p(j) / (1 - p(i)) times p(i) + p(j), added up by hand for .5, .3, .2.</summary>
    [Fact]
    public void SmallCache_TwoPlacesOfThree_IsTheSumByHand()
    {
        var expected = (0.3 * 0.8) + (0.2 * 0.7) + (0.15 / 0.7 * 0.8) + (0.06 / 0.7 * 0.5) + (0.1 / 0.8 * 0.7) + (0.06 / 0.8 * 0.5);
        SmallCache.Lru([0.5, 0.3, 0.2], 2).ShouldBe(expected, 1e-12);
        SmallCache.Fifo([0.5, 0.3, 0.2], 2).ShouldBe(((0.15 * 0.8) + (0.1 * 0.7) + (0.06 * 0.5)) / 0.31, 1e-12);
    }

    /// <summary>Even where it is small the approximation is near the exact figure.</summary>
    [Fact]
    public void Lru_AFewKeys_IsNearTheExactFigure()
    {
        var weights = Enumerable.Range(1, 10).Select(k => 1.0 / k).ToArray();
        var exact = SmallCache.Lru([.. weights.Select(w => w / weights.Sum())], 4);
        CheApproximation.Lru(Popularity.Of(weights), 4).ShouldBe(exact, 0.02);
    }

    [Theory]
    [InlineData(6, 1.0, 2)]
    [InlineData(8, 0.6, 4)]
    [InlineData(8, 1.2, 5)]
    public void FifoCache_AFewKeys_IsTheSumOverEveryContent(int keys, double exponent, int capacity)
    {
        var popularity = Popularity.Zipf(keys, exponent);
        FifoCache.HitRatio(popularity, capacity).ShouldBe(SmallCache.Fifo([.. popularity.Classes.Select(c => c.Probability)], capacity), 1e-12);
    }

    [Fact]
    public void FifoCache_ManyKeys_ComesNearToItsApproximation()
    {
        var popularity = Popularity.Zipf(2000, 0.8);
        FifoCache.HitRatio(popularity, 400).ShouldBe(CheApproximation.Fifo(popularity, 400), 1.0 / 400); // it differs by one in so many as fit
        FifoCache.HitRatio(popularity, 2000).ShouldBe(1);
    }

    /// <summary>What the approximation leaves out is what lies between it and the truth: with it, most of the error is gone even where a cache holds but a few keys.</summary>
    [Theory]
    [InlineData(6, 1.0, 2)]
    [InlineData(8, 0.6, 4)]
    [InlineData(8, 1.2, 5)]
    [InlineData(10, 0.8, 4)]
    public void LruRemainder_AFewKeys_ExplainsTheError(int keys, double exponent, int capacity)
    {
        var popularity = Popularity.Zipf(keys, exponent);
        var exact = SmallCache.Lru([.. popularity.Classes.Select(c => c.Probability)], capacity);
        var approximated = CheApproximation.Lru(popularity, capacity);
        Math.Abs(approximated + CheApproximation.LruRemainder(popularity, capacity) - exact).ShouldBeLessThan(Math.Abs(approximated - exact));
    }

    [Fact]
    public void ExpiringCache_NoJitter_IsTheLimitOfALittle() => ExpiringCache.Renewed(1, 2, 1e-6).ShouldBe(ExpiringCache.Renewed(1, 2), 1e-9);
}
