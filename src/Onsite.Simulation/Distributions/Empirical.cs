namespace Onsite.Simulation.Distributions;

/// <summary>What was measured: amounts between equally likely quantiles, the least and the greatest among them, with straight lines between.</summary>
public sealed record Empirical : Distribution
{
    private readonly double[] _quantiles;

    /// <summary>Of measured amounts, in any order.</summary>
    /// <exception cref="ArgumentException">There are fewer than two, or one is negative or no number.</exception>
    public Empirical(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2 || values.Any(v => !double.IsFinite(v) || v < 0))
        {
            throw new ArgumentException("At least two amounts are needed, each a number from 0 on.", nameof(values));
        }

        _quantiles = [.. values.Order()];
    }

    /// <summary>The quantiles, from the least to the greatest.</summary>
    public IReadOnlyList<double> Quantiles => _quantiles;

    /// <inheritdoc />
    public override double Mean => Pieces().Average(p => (p.From + p.To) / 2);

    /// <inheritdoc />
    public override double Variance => Pieces().Average(p => ((p.From * p.From) + (p.From * p.To) + (p.To * p.To)) / 3) - (Mean * Mean);

    /// <inheritdoc />
    public bool Equals(Empirical? other) => other is not null && _quantiles.AsSpan().SequenceEqual(other._quantiles);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_quantiles.Length, _quantiles[0], _quantiles[^1]);

    internal override Sampler Compile() => new(SamplerKind.Quantiles, table: _quantiles);

    private IEnumerable<(double From, double To)> Pieces() => _quantiles.Zip(_quantiles.Skip(1));
}
