using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Policies;

public sealed class LimitTests
{
    private const double Second = 1e9;

    /// <summary>Whatever comes, in no window do more pass than the rate times its length and the burst.</summary>
    [Theory]
    [InlineData(50, 1)]
    [InlineData(50, 10)]
    [InlineData(7.5, 3.5)]
    public void TokenBucket_HostileArrivals_NeverPassesMoreThanRateAndBurst(double perSecond, double burst)
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var bucket = new TokenBucket(new TokenBucketOptions(perSecond, burst));
            var passed = Passed(seed, bucket.TryTake);
            for (var from = 0; from < passed.Count; from++)
            {
                for (var to = from; to < passed.Count; to++)
                {
                    ((double)(to - from + 1)).ShouldBeLessThanOrEqualTo((perSecond * (passed[to] - passed[from]) / Second) + burst + 1e-4);
                }
            }
        }
    }

    [Fact]
    public void TokenBucket_ExactlyAtItsRate_PassesEverything()
    {
        var bucket = new TokenBucket(new TokenBucketOptions(3, 1));
        for (var i = 0; i < 100_000; i++)
        {
            bucket.TryTake((long)Math.Ceiling(i * Second / 3)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void SlidingWindow_HostileArrivals_NeverPassesMoreWithinAnyWindow(int calls)
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var window = new SlidingWindow(new SlidingWindowOptions(calls, 500_000_000));
            var all = Passed(seed, window.TryTake);
            for (var i = calls; i < all.Count; i++)
            {
                (all[i] - all[i - calls]).ShouldBeGreaterThanOrEqualTo(500_000_000);
            }

            all.Count.ShouldBeGreaterThan(calls);
        }
    }

    /// <summary>What it refuses it had to refuse: so many had passed within the window before.</summary>
    [Fact]
    public void SlidingWindow_Refusal_HasItsReason()
    {
        var window = new SlidingWindow(new SlidingWindowOptions(5, 500_000_000));
        var passed = new List<long>();
        Passed(3, now =>
        {
            var passes = window.TryTake(now);
            passes.ShouldBe(passed.Count(p => now - p < 500_000_000) < 5);
            if (passes)
            {
                passed.Add(now);
            }

            return passes;
        });
    }

    /// <summary>Bursts, gaps and floods.</summary>
    private static List<long> Passed(ulong seed, Func<long, bool> tryTake)
    {
        var random = new RandomSource(seed);
        var passed = new List<long>();
        var now = 0L;
        for (var i = 0; i < 1500; i++)
        {
            now += random.NextInt32(10) switch { 0 => (long)(random.NextExponential() * 3e8), < 5 => 0, _ => (long)(random.NextExponential() * 1e7) };
            if (tryTake(now))
            {
                passed.Add(now);
            }
        }

        return passed;
    }
}
