namespace Onsite.Simulation.Tests;

/// <summary>How far what was drawn is from what should have been drawn.</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>The probability of a greater distance than the one seen, if the distribution is right (A. N. Kolmogorov 1933, in the limit of many).</summary>
    public static double PValue(IEnumerable<double> drawn, Func<double, double> distribution)
    {
        var sorted = drawn.Order().ToArray();
        var n = sorted.Length;
        var distance = sorted.Select((x, i) => Math.Max(Math.Abs(distribution(x) - ((double)i / n)), Math.Abs(((i + 1.0) / n) - distribution(x)))).Max();
        var t = distance * Math.Sqrt(n);
        return Math.Clamp(2 * Enumerable.Range(1, 100).Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * t * t)), 0, 1);
    }
}
