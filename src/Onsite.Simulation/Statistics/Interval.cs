namespace Onsite.Simulation.Statistics;

/// <summary>An estimate and how far it may be off.</summary>
/// <param name="Mean">The estimate.</param>
/// <param name="HalfWidth">Half the width of its confidence interval; infinite where too little is known.</param>
/// <param name="Confidence">The share of such intervals that contain the truth, as 0.95.</param>
public readonly record struct Interval(double Mean, double HalfWidth, double Confidence)
{
    /// <summary>The lower end.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>The upper end.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Whether a value is within the interval.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>The interval for the mean of independent numbers, by Student's t: averages of replications or of batches long enough to be independent.</summary>
    /// <param name="moments">The numbers.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static Interval Of(in Moments moments, double confidence = 0.95)
    {
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "It is above 0 and below 1.");
        }

        var half = moments.Count < 2
            ? double.PositiveInfinity
            : StudentT.Quantile((1 + confidence) / 2, moments.Count - 1) * Math.Sqrt(moments.Variance / moments.Count);
        return new Interval(moments.Mean, half, confidence);
    }
}
