namespace Onsite.Simulation.Distributions;

/// <summary>Always the same amount.</summary>
public sealed record Constant : Distribution
{
    /// <summary>Always a value, 0 or more.</summary>
    public Constant(double value) => Value = Require(value, value >= 0, nameof(value), "from 0 on");

    /// <summary>The amount.</summary>
    public double Value { get; }

    /// <inheritdoc />
    public override double Mean => Value;

    /// <inheritdoc />
    public override double Variance => 0;

    internal override Sampler Compile() => new(SamplerKind.Constant, Value);
}
