using Onsite.Simulation.Cases;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Measurements.Measurements;

/// <summary>The simulator against systems whose figures are known exactly.</summary>
internal sealed class QueueingMeasurement : IMeasurement
{
    private const int Replications = 10;
    private const int CoverageSeeds = 400;
    private const int RunsAnInterval = 5;

    public string Name => "queueing";

    public string About => "Systems with a closed form: each of them run ten times, and held against the interval of 99 percent around the mean of the runs (one in a hundred right ones falls outside); "
        + "and the share of intervals of 95 percent that hold the truth, over four hundred seeds: by the means of batches in one run, and by five runs.";

    public IReadOnlyList<Goal> Goals { get; } = [new("cases", AtLeast: 60), new("shareInside", AtLeast: 0.97), new("coverageByBatches", 0.97, 0.93), new("coverageByRuns", 0.97, 0.93)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var scores = ClosedFormCases.All.AsParallel().AsOrdered().WithCancellation(cancellation).Select(Score).ToList();
        var runs = Enumerable.Range(1, CoverageSeeds * RunsAnInterval).AsParallel().AsOrdered().WithCancellation(cancellation).Select(seed => ShortRun.Of((ulong)(100_000 + seed))).ToList();
        var byBatches = runs.Take(CoverageSeeds).Count(r => Holds(r.ByBatches));
        var byRuns = runs.Chunk(RunsAnInterval).Count(group => Holds(Interval.Of(Together(group.Select(r => r.Mean)), 0.95)));
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("cases", scores.Count, "systems"),
            new("inside", scores.Count(s => s.IsInside), "systems"),
            new("shareInside", (double)scores.Count(s => s.IsInside) / scores.Count, "share"),
            new("worstZ", scores.Max(s => s.Z), "standard errors"),
            new("coverageByBatches", (double)byBatches / CoverageSeeds, "share"),
            new("coverageByRuns", (double)byRuns / CoverageSeeds, "share"),
        ]);
    }

    private static bool Holds(Interval interval) => Math.Abs(interval.Mean - ShortRun.Exact) <= interval.HalfWidth;

    /// <summary>What an approximation or the width of a bucket explains is no error of the run.</summary>
    private static (bool IsInside, double Z) Score(QueueCase known)
    {
        var moments = Together(Enumerable.Range(5001, Replications).Select(seed => known.Measure(new SeedSequence((ulong)seed))));
        var interval = Interval.Of(moments, 0.99);
        var beyond = Math.Max(0, Math.Abs(moments.Mean - known.Exact) - (known.Error * known.Exact));
        var standardError = Math.Sqrt(moments.Variance / Replications);
        return (beyond <= interval.HalfWidth, beyond == 0 ? 0 : beyond / standardError);
    }

    private static Moments Together(IEnumerable<double> values)
    {
        var moments = default(Moments);
        foreach (var value in values)
        {
            moments.Add(value);
        }

        return moments;
    }
}
