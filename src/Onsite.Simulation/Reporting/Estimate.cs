namespace Onsite.Simulation.Reporting;

/// <summary>A figure, and how far the truth may be from it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of its interval; the figure itself where one run alone gives none.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Half the width of the interval.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>A figure that is known.</summary>
    public static Estimate Exactly(double value) => new(value, value, value);
}
