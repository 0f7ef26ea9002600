namespace Onsite.Simulation.ClosedForms;

/// <summary>How likely each of many keys is asked for, in classes of keys that are as good as equally likely: a billion keys by Zipf's law are some twenty thousand classes.</summary>
public sealed class Popularity
{
    private const int SingleRanks = 10_000;
    private const double ClassWidth = 1.001;

    private readonly List<PopularityClass> _classes;

    private Popularity(List<PopularityClass> classes) => _classes = classes;

    /// <summary>The classes, the most popular first.</summary>
    public IReadOnlyList<PopularityClass> Classes => _classes;

    /// <summary>How many keys there are.</summary>
    public double Keys => _classes.Sum(c => c.Keys);

    /// <summary>Zipf's law: the k-th key of n in proportion to k^-s. The first 10,000 are classes of one; beyond, a class is a thousandth of its ranks wide and has their mean, by the integral of x^-s.</summary>
    /// <param name="count">How many keys there are, 1 or more.</param>
    /// <param name="exponent">The exponent s, 0 or more.</param>
    public static Popularity Zipf(long count, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        var classes = new List<PopularityClass>();
        for (var rank = 1L; rank <= count;)
        {
            var next = rank <= SingleRanks ? rank + 1 : Math.Min(count + 1, (long)Math.Ceiling(rank * ClassWidth));
            var weight = rank <= SingleRanks ? Math.Pow(rank, -exponent) : Integral(rank - 0.5, next - 0.5, exponent) / (next - rank);
            classes.Add(new PopularityClass(weight, next - rank));
            rank = next;
        }

        return Of(classes);
    }

    /// <summary>Keys with weights of their own.</summary>
    public static Popularity Of(params double[] weights) => Of([.. weights.OrderDescending().Select(w => new PopularityClass(w, 1))]);

    private static Popularity Of(List<PopularityClass> weighted)
    {
        var sum = weighted.Sum(c => c.Probability * c.Keys);
        return new Popularity([.. weighted.Select(c => c with { Probability = c.Probability / sum })]);
    }

    private static double Integral(double from, double to, double exponent) =>
        Math.Abs(exponent - 1) < 1e-12 ? Math.Log(to / from) : (Math.Pow(to, 1 - exponent) - Math.Pow(from, 1 - exponent)) / (1 - exponent);
}
