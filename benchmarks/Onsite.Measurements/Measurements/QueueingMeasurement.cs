using Onsite.Measurements.Coverage;
using Onsite.Simulation.Cases;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Measurements.Measurements;

/// <summary>The simulator against systems whose figures are known exactly.</summary>
internal sealed class QueueingMeasurement : IMeasurement
{
    private const int Replications = 10;
    private const int CoverageSeeds = 800;
    private const double LeastCoverage = 0.93;
    private const double MostCoverage = 0.97;

    public string Name => "queueing";

    public string About => "Systems with a closed form: each of them run ten times, and held against the interval of 99 percent around the mean of the runs (one in a hundred right ones falls outside); "
        + "and the share of intervals of 95 percent that hold the truth, over eight hundred seeds for each of several systems: by the means of batches in one run, by five runs, and by as many runs as it takes to know mean and 99th percentile to within ten percent.";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("cases", AtLeast: 60),
        new("shareInside", AtLeast: 0.97),
        .. CoverageSystems.All.Where(s => s.Arrivals > 0).Select(s => Covers($"byBatches{s.Name}")),
        .. CoverageSystems.All.Select(s => Covers($"byRuns{s.Name}")),
        Covers("untilPreciseMean"),
        Covers("untilPreciseP99"),
    ];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var scores = ClosedFormCases.All.AsParallel().AsOrdered().WithCancellation(cancellation).Select(Score).ToList();
        var sequential = SequentialCoverage.Of(CoverageSeeds, cancellation);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("cases", scores.Count, "systems"),
            new("inside", scores.Count(s => s.IsInside), "systems"),
            new("shareInside", (double)scores.Count(s => s.IsInside) / scores.Count, "share"),
            new("worstZ", scores.Max(s => s.Z), "standard errors"),
            .. CoverageSystems.All.Where(s => s.Arrivals > 0).Select(s => new Figure($"byBatches{s.Name}", s.ByBatches(CoverageSeeds, cancellation), "share")),
            .. CoverageSystems.All.Select(s => new Figure($"byRuns{s.Name}", s.ByRuns(CoverageSeeds, cancellation), "share")),
            new("untilPreciseMean", sequential.Mean, "share"),
            new("untilPreciseP99", sequential.P99, "share"),
            new("untilPreciseReplications", sequential.Replications, "runs"),
        ]);
    }

    private static Goal Covers(string figure) => new(figure, MostCoverage, LeastCoverage);

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
