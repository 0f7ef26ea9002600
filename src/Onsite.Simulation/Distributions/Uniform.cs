namespace Onsite.Simulation.Distributions;

/// <summary>All amounts between two bounds are equally likely.</summary>
public sealed record Uniform : Distribution
{
    /// <summary>Between bounds with 0 ≤ low &lt; high.</summary>
    public Uniform(double low, double high)
    {
        Low = Require(low, low >= 0, nameof(low), "from 0 on");
        High = Require(high, high > low, nameof(high), $"above {low}");
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc />
    public override double Mean => (Low + High) / 2;

    /// <inheritdoc />
    public override double Variance => (High - Low) * (High - Low) / 12;

    internal override Sampler Compile() => new(SamplerKind.Uniform, Low, High - Low);
}
