namespace Onsite.Measurements;

/// <summary>Whether two figures put the same things in the same order.</summary>
internal static class RankCorrelation
{
    /// <summary>Spearman's rho (1904) with average ranks for ties, from -1 to 1; no number where one of them is always the same.</summary>
    public static double Of(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        var (a, b) = (Ranks(xs), Ranks(ys));
        var (meanA, meanB) = (a.Average(), b.Average());
        var together = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return together / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }

    private static double[] Ranks(IReadOnlyList<double> values) => [.. values.Select(v => values.Count(w => w < v) + ((values.Count(w => w.Equals(v)) + 1) / 2.0))];
}
