namespace Onsite.Simulation.Distributions;

/// <summary>One of several distributions, each with its probability: a cheap request as a rule and a dear one at times.</summary>
public sealed record Mixture : Distribution
{
    private const double Rounding = 1e-9;

    /// <summary>Of parts whose probabilities add up to 1.</summary>
    /// <exception cref="ArgumentException">There are no parts, a probability is negative, or they do not add up to 1.</exception>
    public Mixture(IReadOnlyList<(double Probability, Distribution Of)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(p => !(p.Probability >= 0)) || Math.Abs(parts.Sum(p => p.Probability) - 1) > Rounding)
        {
            throw new ArgumentException("The probabilities of the parts are 0 or more and add up to 1.", nameof(parts));
        }

        Parts = [.. parts];
    }

    /// <summary>The parts.</summary>
    public IReadOnlyList<(double Probability, Distribution Of)> Parts { get; }

    /// <inheritdoc />
    public override double Mean => Parts.Sum(p => p.Probability * p.Of.Mean);

    /// <inheritdoc />
    public override double Variance => Parts.Sum(p => p.Probability * (p.Of.Variance + (p.Of.Mean * p.Of.Mean))) - (Mean * Mean);

    /// <summary>A mixture of exponentials: more varied than one of them.</summary>
    /// <param name="phases">The phases, each with its probability and mean.</param>
    public static Mixture HyperExponential(params IReadOnlyList<(double Probability, double Mean)> phases) => new([.. phases.Select(p => (p.Probability, (Distribution)new Exponential(p.Mean)))]);

    /// <summary>Two exponential phases with balanced means (λ1 / p1 = λ2 / p2) that have a mean and a squared coefficient of variation of at least 1 (W. Whitt, "Approximating a point process by a renewal process", 1982).</summary>
    public static Mixture HyperExponential(double mean, double squaredCoefficientOfVariation)
    {
        Require(mean, mean > 0, nameof(mean), "above 0");
        Require(squaredCoefficientOfVariation, squaredCoefficientOfVariation >= 1, nameof(squaredCoefficientOfVariation), "from 1 on");
        var p = (1 + Math.Sqrt((squaredCoefficientOfVariation - 1) / (squaredCoefficientOfVariation + 1))) / 2;
        return HyperExponential((p, mean / (2 * p)), (1 - p, mean / (2 * (1 - p))));
    }

    internal override Sampler Compile()
    {
        var bounds = new double[Parts.Count];
        var sum = 0.0;
        for (var i = 0; i < bounds.Length; i++)
        {
            sum += Parts[i].Probability;
            bounds[i] = sum;
        }

        return new Sampler(SamplerKind.Choice, table: bounds, parts: [.. Parts.Select(p => p.Of.Compile())]);
    }
}
