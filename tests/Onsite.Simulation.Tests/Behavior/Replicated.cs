using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Behavior;

/// <summary>Figures of several runs with seeds of their own.</summary>
internal static class Replicated
{
    /// <summary>The interval of 99 percent of each figure that a run gives.</summary>
    public static IReadOnlyList<Interval> Intervals(int runs, Func<SeedSequence, double[]> run)
    {
        var figures = Enumerable.Range(1, runs).AsParallel().AsOrdered().Select(seed => run(new SeedSequence((ulong)seed))).ToList();
        var intervals = new List<Interval>();
        for (var i = 0; i < figures[0].Length; i++)
        {
            var moments = default(Moments);
            figures.ForEach(f => moments.Add(f[i]));
            intervals.Add(Interval.Of(moments, 0.99));
        }

        return intervals;
    }

    /// <summary>Holds an interval to a figure that was worked out beforehand.</summary>
    public static void ShouldContain(this Interval interval, double exact) => interval.Contains(exact).ShouldBeTrue($"{exact} is outside {interval.Mean} ± {interval.HalfWidth}.");
}
