namespace Onsite.Simulation.Distributions;

/// <summary>Times to failure: below shape 1 the longer it has lasted the longer it will, above 1 it wears out.</summary>
public sealed record Weibull : Distribution
{
    /// <summary>With a shape and a scale, both above 0. The scale is the 63rd percentile.</summary>
    public Weibull(double shape, double scale)
    {
        Shape = Require(shape, shape > 0, nameof(shape), "above 0");
        Scale = Require(scale, scale > 0, nameof(scale), "above 0");
    }

    /// <summary>The shape.</summary>
    public double Shape { get; }

    /// <summary>The scale.</summary>
    public double Scale { get; }

    /// <inheritdoc />
    public override double Mean => Scale * GammaFunction.Of(1 + (1 / Shape));

    /// <inheritdoc />
    public override double Variance => (Scale * Scale * GammaFunction.Of(1 + (2 / Shape))) - (Mean * Mean);

    internal override Sampler Compile() => new(SamplerKind.Weibull, 1 / Shape, Scale);
}
