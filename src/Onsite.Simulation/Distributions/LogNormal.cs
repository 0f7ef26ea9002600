namespace Onsite.Simulation.Distributions;

/// <summary>An amount whose logarithm is normal: what latencies of real services look like, short as a rule and long at times.</summary>
public sealed record LogNormal : Distribution
{
    /// <summary>The 99th percentile of the normal distribution.</summary>
    private const double Z99 = 2.3263478740408408;

    /// <summary>With the mean and the deviation of the logarithm.</summary>
    /// <param name="mu">The mean of the logarithm.</param>
    /// <param name="sigma">The standard deviation of the logarithm, 0 or more.</param>
    public LogNormal(double mu, double sigma)
    {
        Mu = Require(mu, true, nameof(mu), "that is finite");
        Sigma = Require(sigma, sigma >= 0, nameof(sigma), "from 0 on");
    }

    /// <summary>The mean of the logarithm.</summary>
    public double Mu { get; }

    /// <summary>The standard deviation of the logarithm.</summary>
    public double Sigma { get; }

    /// <inheritdoc />
    public override double Mean => Math.Exp(Mu + (Sigma * Sigma / 2));

    /// <inheritdoc />
    public override double Variance => (Math.Exp(Sigma * Sigma) - 1) * Mean * Mean;

    /// <summary>The most that the 99th percentile can be of the mean: e^(z² / 2) with z the 99th percentile of the normal distribution, about 14.97.</summary>
    public static double LargestTail { get; } = Math.Exp(Z99 * Z99 / 2);

    /// <summary>The distribution with a mean and a 99th percentile. From p99 = e^(μ + zσ) and mean = e^(μ + σ² / 2) follows σ = z - √(z² - 2 ln(p99 / mean)).</summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="p99">The 99th percentile, at least the mean and at most <see cref="LargestTail"/> times the mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">No log-normal distribution has that mean and that percentile.</exception>
    public static LogNormal FromMeanAndP99(double mean, double p99)
    {
        Require(mean, mean > 0, nameof(mean), "above 0");
        Require(p99, p99 >= mean && p99 <= mean * LargestTail, nameof(p99), $"from the mean ({mean}) to {LargestTail:0.##} times the mean");
        var sigma = Z99 - Math.Sqrt(Math.Max(0, (Z99 * Z99) - (2 * Math.Log(p99 / mean))));
        return new LogNormal(Math.Log(mean) - (sigma * sigma / 2), sigma);
    }

    internal override Sampler Compile() => new(SamplerKind.LogNormal, Mu, Sigma);
}
