namespace Onsite.Measurements;

/// <summary>How well predictions go along with what they predict.</summary>
internal static class Correlation
{
    /// <summary>Pearson's r; not a number where one side is constant.</summary>
    public static double Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var meanX = x.Average();
        var meanY = y.Average();
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    /// <summary>Pearson's r within groups: both sides less the mean of their group, all groups together.</summary>
    public static double PearsonWithin<T>(IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<T> groups)
        where T : notnull => Pearson(Centered(x, groups), Centered(y, groups));

    /// <summary>The root of the mean squared difference.</summary>
    public static double RootMeanSquare(IReadOnlyList<double> x, IReadOnlyList<double> y) => Math.Sqrt(x.Zip(y, (a, b) => (a - b) * (a - b)).Average());

    private static List<double> Centered<T>(IReadOnlyList<double> values, IReadOnlyList<T> groups)
        where T : notnull
    {
        var means = values.Zip(groups).GroupBy(pair => pair.Second).ToDictionary(g => g.Key, g => g.Average(pair => pair.First));
        return [.. values.Zip(groups, (value, group) => value - means[group])];
    }
}
