namespace Onsite.Simulation.Distributions;

/// <summary>An amount of another distribution, multiplied by a number.</summary>
public sealed record Multiple : Distribution
{
    /// <summary>A multiple of a distribution.</summary>
    /// <param name="of">The distribution.</param>
    /// <param name="by">What to multiply by; 0 or more.</param>
    public Multiple(Distribution of, double by)
    {
        ArgumentNullException.ThrowIfNull(of);
        Of = of;
        By = Require(by, by >= 0, nameof(by), "of 0 or more");
    }

    /// <summary>The distribution.</summary>
    public Distribution Of { get; }

    /// <summary>What its amounts are multiplied by.</summary>
    public double By { get; }

    /// <inheritdoc />
    public override double Mean => By * Of.Mean;

    /// <inheritdoc />
    public override double Variance => By * By * Of.Variance;

    internal override Sampler Compile() => new(SamplerKind.Multiple, By, parts: [Of.Compile()]);
}
