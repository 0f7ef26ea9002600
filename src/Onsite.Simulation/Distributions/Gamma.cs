namespace Onsite.Simulation.Distributions;

/// <summary>A sum of exponential phases, in the case of a whole shape: less varied than the exponential above shape 1, more below.</summary>
public sealed record Gamma : Distribution
{
    /// <summary>With a shape and a mean, both above 0.</summary>
    public Gamma(double shape, double mean)
    {
        Shape = Require(shape, shape > 0, nameof(shape), "above 0");
        Mean = Require(mean, mean > 0, nameof(mean), "above 0");
    }

    /// <summary>The shape.</summary>
    public double Shape { get; }

    /// <inheritdoc />
    public override double Mean { get; }

    /// <inheritdoc />
    public override double Variance => Mean * Mean / Shape;

    internal override Sampler Compile() => new(SamplerKind.Gamma, Shape, Mean / Shape);
}
