namespace Onsite.Simulation.Distributions;

/// <summary>Amounts that fall with a power between two bounds: sizes of files, jobs that are a thousand times the usual one (M. Harchol-Balter, "Performance Modeling and Design of Computer Systems", 2013, section 20).</summary>
public sealed record BoundedPareto : Distribution
{
    /// <summary>With an exponent above 0 and bounds with 0 &lt; low &lt; high.</summary>
    public BoundedPareto(double exponent, double low, double high)
    {
        Exponent = Require(exponent, exponent > 0, nameof(exponent), "above 0");
        Low = Require(low, low > 0, nameof(low), "above 0");
        High = Require(high, high > low, nameof(high), $"above {low}");
    }

    /// <summary>The exponent α of the tail; the smaller, the heavier.</summary>
    public double Exponent { get; }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc />
    public override double Mean => Moment(1);

    /// <inheritdoc />
    public override double Variance => Moment(2) - (Mean * Mean);

    internal override Sampler Compile() => new(SamplerKind.BoundedPareto, Low, 1 - Math.Pow(Low / High, Exponent), -1 / Exponent);

    /// <summary>E[X^n] = α L^α / (1 - (L/H)^α) · (H^(n-α) - L^(n-α)) / (n - α), and its limit where n = α.</summary>
    private double Moment(int n)
    {
        var factor = Exponent * Math.Pow(Low, Exponent) / (1 - Math.Pow(Low / High, Exponent));
        var distance = n - Exponent;
        return factor * (Math.Abs(distance) < 1e-12 ? Math.Log(High / Low) : (Math.Pow(High, distance) - Math.Pow(Low, distance)) / distance);
    }
}
