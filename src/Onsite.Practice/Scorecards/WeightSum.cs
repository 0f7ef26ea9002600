namespace Onsite.Practice.Scorecards;

/// <summary>
/// Adds up weights as decimals. Binary fractions add up to a last digit that depends on their order, and at a threshold that digit would decide about a rating.
/// </summary>
internal static class WeightSum
{
    /// <summary>The sum, held between limits, with one decimal.</summary>
    public static double Of(IEnumerable<double> weights, double minimum = 0, double maximum = 100) =>
        (double)Math.Round(Math.Clamp(weights.Sum(w => (decimal)w), (decimal)minimum, (decimal)maximum), 1);
}
