namespace Onsite.Evaluation.Text;

/// <summary>A figure with what it is a figure of: "10k rps", "5 GB", "$40/month", "2^31".</summary>
/// <param name="Span">Where it stands, from its number (or the sign of a currency before it) to its unit.</param>
/// <param name="Value">The number in its own unit, with thousands, millions and powers applied: 10,000 for "10k rps". NaN for words whose value is not read, such as "dozens".</param>
/// <param name="Unit">The unit in lower case as it was written, or what is counted: "ms", "gb", "requests/second", "%", "$/month", "times", "percentile", "users"; empty for a bare number.</param>
/// <param name="Dimension">What is measured.</param>
/// <param name="BaseValue">The value in seconds, bytes, per second, or as a share from 0 to 1, by the dimension; the value itself for a number and for money.</param>
public readonly record struct Quantity(TextSpan Span, double Value, string Unit, FigureKind Dimension, double BaseValue)
{
    /// <summary>The power of ten of <see cref="BaseValue"/>: 4 for 10,000 a second, -1 for 200 ms; 0 where there is none, for zero and for a value that is not read.</summary>
    public int OrderOfMagnitude => double.IsFinite(BaseValue) && BaseValue > 0 ? (int)Math.Floor(Math.Log10(BaseValue) + 1e-9) : 0;
}
