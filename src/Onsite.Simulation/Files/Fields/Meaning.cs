using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Files.Fields;

/// <summary>Whether two values mean the same, however they were written: <c>64 GB</c> and <c>64000 MB</c>, a default and the same value written out.</summary>
internal static class Meaning
{
    /// <summary>How far apart, as a part of themselves, numbers may be that are held to be the same: what conversions of units and logarithms lose.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether two sets of values are the same.</summary>
    public static bool Same(Settings a, Settings b) => a.Fields.Concat(b.Fields).All(f => Same(a.ValueOf(f.Name), b.ValueOf(f.Name)));

    /// <summary>Whether two values of fields are the same.</summary>
    public static bool Same(object? a, object? b) => (a, b) switch
    {
        (null, null) => true,
        (double x, double y) => Same(x, y),
        (Settings x, Settings y) => Same(x, y),
        (Distribution x, Distribution y) => Same(x, y),
        (IReadOnlyList<string> x, IReadOnlyList<string> y) => x.SequenceEqual(y, StringComparer.Ordinal),
        _ => Equals(a, b),
    };

    /// <summary>Whether two numbers are the same but for rounding.</summary>
    public static bool Same(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= Rounding * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>Whether two distributions are the same but for rounding.</summary>
    public static bool Same(Distribution? a, Distribution? b) => (a, b) switch
    {
        (Constant x, Constant y) => Same(x.Value, y.Value),
        (Exponential x, Exponential y) => Same(x.Mean, y.Mean),
        (LogNormal x, LogNormal y) => Same(x.Mean, y.Mean) && Same(x.Sigma, y.Sigma),
        (Uniform x, Uniform y) => Same(x.Low, y.Low) && Same(x.High, y.High),
        (Gamma x, Gamma y) => Same(x.Shape, y.Shape) && Same(x.Mean, y.Mean),
        (Weibull x, Weibull y) => Same(x.Shape, y.Shape) && Same(x.Scale, y.Scale),
        (BoundedPareto x, BoundedPareto y) => Same(x.Exponent, y.Exponent) && Same(x.Low, y.Low) && Same(x.High, y.High),
        (Mixture x, Mixture y) => x.Parts.Count == y.Parts.Count && x.Parts.Zip(y.Parts).All(p => Same(p.First.Probability, p.Second.Probability) && Same(p.First.Of, p.Second.Of)),
        _ => Equals(a, b),
    };
}
