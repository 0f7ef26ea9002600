namespace Onsite.Simulation.Statistics;

/// <summary>
/// Where the warm-up of a run ends: MSER-5 (K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 1997; the batches of five by S. C. Spratt 1998). Of all cuts
/// it takes the one that makes the standard error of what is left the least.
/// </summary>
public static class Mser5
{
    private const int BatchSize = 5;

    /// <summary>The cut.</summary>
    /// <param name="observations">What was observed, in order.</param>
    public static WarmUp Find(ReadOnlySpan<double> observations)
    {
        var batches = observations.Length / BatchSize;
        if (batches < 2)
        {
            return new WarmUp(0, IsDoubtful: true);
        }

        // From the back, so that mean and squares of what is left grow by one batch a step.
        var moments = default(Moments);
        var best = (Statistic: double.PositiveInfinity, Cut: 0);
        for (var i = batches - 1; i >= 0; i--)
        {
            moments.Add(MeanOf(observations.Slice(i * BatchSize, BatchSize)));

            // The last few batches are always alike; a cut there says nothing.
            if (moments.Count >= BatchSize && moments.Variance / moments.Count is var statistic && statistic <= best.Statistic)
            {
                best = (statistic, i);
            }
        }

        return new WarmUp(best.Cut * BatchSize, IsDoubtful: best.Cut > batches / 2);
    }

    private static double MeanOf(ReadOnlySpan<double> batch)
    {
        var sum = 0.0;
        foreach (var value in batch)
        {
            sum += value;
        }

        return sum / batch.Length;
    }
}

/// <summary>A warm-up.</summary>
/// <param name="Length">How many observations it takes.</param>
/// <param name="IsDoubtful">Whether it reaches into the second half, or there was too little to see: the run is too short, or never came to rest.</param>
public readonly record struct WarmUp(int Length, bool IsDoubtful);
