using Onsite.Simulation.Network.Slicing;

namespace Onsite.Simulation.Tests.Network.Slicing;

public sealed class SentRateTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void At_NothingSent_IsZero() => new SentRate().At(5000 * Millisecond).ShouldBe(0);

    [Fact]
    public void At_FirstCallOfAll_IsNoBurst()
    {
        var rate = new SentRate();
        rate.Count(7);

        rate.At(8).ShouldBe(50, "one call in a bin of 20 ms");
    }

    [Theory]
    [InlineData(100, 0.02)]
    [InlineData(1_000, 0.01)]
    [InlineData(50_000, 0.001)]
    public void At_EvenStream_IsItsRate(int perSecond, double tolerance)
    {
        var rate = new SentRate();
        var gap = 1000 * Millisecond / perSecond;
        for (var now = 0L; now < 10_000 * Millisecond; now += gap)
        {
            rate.Count(now);
        }

        rate.At(10_000 * Millisecond).ShouldBe(perSecond, tolerance * perSecond);
    }

    [Fact]
    public void At_RateTriples_FollowsWithinHalfASecond()
    {
        var rate = new SentRate();
        for (var now = 0L; now < 5000 * Millisecond; now += 4 * Millisecond)
        {
            rate.Count(now);
        }

        for (var now = 5000 * Millisecond; now < 5540 * Millisecond; now += 4 * Millisecond / 3)
        {
            rate.Count(now);
        }

        rate.At(5540 * Millisecond).ShouldBe(750, 20);
    }

    [Fact]
    public void At_StreamThatEnds_FallsToZero()
    {
        var rate = new SentRate();
        for (var now = 0L; now < 1000 * Millisecond; now += Millisecond)
        {
            rate.Count(now);
        }

        rate.At(2000 * Millisecond).ShouldBe(0);
    }
}
