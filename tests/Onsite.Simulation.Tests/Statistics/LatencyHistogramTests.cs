using FsCheck;
using FsCheck.Fluent;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Statistics;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void Quantile_AnyDurations_IsWithinTheDeclaredError() => Prop.ForAll(Durations(), durations =>
    {
        var histogram = Of(durations);
        var sorted = durations.Order().ToArray();
        return new[] { 0, 0.01, 0.5, 0.95, 0.99, 0.999, 1 }.All(share =>
        {
            var exact = sorted[Math.Max(1, (int)Math.Ceiling(share * sorted.Length)) - 1];
            return Math.Abs(histogram.Quantile(share) - exact) <= (LatencyHistogram.RelativeError * exact) + 0.5;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_OtherHistogram_IsTheSameAsCountingAllInOne() => Prop.ForAll(Durations(), Durations(), (a, b) =>
    {
        var together = Of(a);
        together.Add(Of(b));
        var all = Of([.. a, .. b]);
        return together.Count == all.Count && together.Maximum == all.Maximum && together.Filled().SequenceEqual(all.Filled()) && Math.Abs(together.Sum - all.Sum) <= 1e-9 * all.Sum;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1_000_000_007)]
    [InlineData(long.MaxValue)]
    public void Filled_OneDuration_LiesInItsBucket(long nanoseconds)
    {
        var (from, to, count) = Of([nanoseconds]).Filled().ShouldHaveSingleItem();
        count.ShouldBe(1);
        nanoseconds.ShouldBeInRange(from, to);
        Of([nanoseconds]).Maximum.ShouldBe(nanoseconds);
    }

    [Fact]
    public void Add_Negative_CountsAsZero() => Of([-5]).Quantile(1).ShouldBe(0);

    [Fact]
    public void Quantile_Nothing_IsNoNumber()
    {
        double.IsNaN(new LatencyHistogram().Quantile(0.5)).ShouldBeTrue();
        double.IsNaN(new LatencyHistogram().Mean).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => new LatencyHistogram().Quantile(1.1));
    }

    [Fact]
    public void ShareUpTo_Bound_CountsWhatDoesNotExceedIt()
    {
        var histogram = Of([10, 20, 30, 40]);
        histogram.ShareUpTo(-1).ShouldBe(0);
        histogram.ShareUpTo(9).ShouldBe(0);
        histogram.ShareUpTo(20).ShouldBe(0.5);
        histogram.ShareUpTo(long.MaxValue).ShouldBe(1);
    }

    [Fact]
    public void Add_Durations_AllocatesNothing()
    {
        Allocations.Of(() => Of([1]), histogram =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                histogram.Add(i * 977L);
            }
        }).Bytes.ShouldBe(0);
    }

    private static LatencyHistogram Of(IEnumerable<long> durations)
    {
        var histogram = new LatencyHistogram();
        foreach (var duration in durations)
        {
            histogram.Add(duration);
        }

        return histogram;
    }

    /// <summary>From nanoseconds to days, as many of each magnitude.</summary>
    private static Arbitrary<long[]> Durations() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(1, 400)
        let random = new RandomSource((ulong)seed)
        select Enumerable.Range(0, count).Select(_ => (long)Math.Exp(33 * random.NextDouble())).ToArray());
}
