namespace Onsite.Simulation.Distributions;

/// <summary>The distribution without memory: times between events that know nothing of each other.</summary>
public sealed record Exponential : Distribution
{
    /// <summary>With a mean above 0.</summary>
    public Exponential(double mean) => Mean = Require(mean, mean > 0, nameof(mean), "above 0");

    /// <inheritdoc />
    public override double Mean { get; }

    /// <inheritdoc />
    public override double Variance => Mean * Mean;

    internal override Sampler Compile() => new(SamplerKind.Exponential, Mean);
}
