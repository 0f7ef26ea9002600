using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Measurements.Coverage;

/// <summary>A system with a known figure, and a run of it that is short enough to be made thousands of times.</summary>
/// <param name="Name">What its figures are called, in camel case.</param>
/// <param name="Exact">The truth.</param>
/// <param name="Arrivals">How many arrivals a run has by which an interval is made of its batches: some hundred times what the system remembers; 0 where it is no mean, and has none.</param>
/// <param name="ArrivalsOfSeveral">How many each of several runs has.</param>
/// <param name="Run">One run of so many arrivals: what it gives for the figure, and the interval of 95 percent by its batches.</param>
internal sealed record CoverageSystem(string Name, double Exact, int Arrivals, int ArrivalsOfSeveral, Func<SeedSequence, int, (double Value, Interval ByBatches)> Run)
{
    private const int RunsAnInterval = 5;

    /// <summary>The share of intervals by the batches of one run that hold the truth.</summary>
    public double ByBatches(int seeds, CancellationToken cancellation) =>
        Share(seeds, seed => Run(new SeedSequence((ulong)(100_000 + seed)), Arrivals).ByBatches.Contains(Exact), cancellation);

    /// <summary>The share of intervals by five runs that hold the truth.</summary>
    public double ByRuns(int seeds, CancellationToken cancellation) => Share(seeds, seed =>
    {
        var moments = default(Moments);
        for (var run = 0; run < RunsAnInterval; run++)
        {
            moments.Add(Run(new SeedSequence((ulong)(200_000 + seed), run), ArrivalsOfSeveral).Value);
        }

        return Interval.Of(moments, 0.95).Contains(Exact);
    }, cancellation);

    private static double Share(int seeds, Func<int, bool> holds, CancellationToken cancellation) =>
        (double)Enumerable.Range(1, seeds).AsParallel().WithCancellation(cancellation).Count(holds) / seeds;
}
