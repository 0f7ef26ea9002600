using Onsite.Simulation.Reporting;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// Two designs held against each other, replication by replication: both met the same arrivals (common random numbers), so that what they share cancels out and small differences can be seen (A. M. Law, "Simulation
/// Modeling and Analysis", 2015, section 10.2.1).
/// </summary>
/// <param name="First">The design that the differences are from.</param>
/// <param name="Second">The design that they are to.</param>
/// <param name="Differences">What differs, figure by figure.</param>
/// <param name="CostDifference">What the second costs more a month, in US dollars.</param>
public sealed record Comparison(string First, string Second, IReadOnlyList<Difference> Differences, double CostDifference)
{
    /// <summary>Compares two reports.</summary>
    /// <exception cref="ArgumentException">They are not of the same scenario, seed and replications, so that nothing pairs them.</exception>
    public static Comparison Of(Report first, Report second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Scenario != second.Scenario || first.Seed != second.Seed || first.Replications != second.Replications)
        {
            throw new ArgumentException("Only runs of one scenario with one seed and as many replications can be paired.", nameof(second));
        }

        var differences = new List<Difference>();
        for (var i = 0; i < first.Samples.Count; i++)
        {
            var (a, b) = (first.Samples[i], second.Samples[i]);
            differences.Add(Pair(a.Operation, "p50", a.P50, b.P50, first.Confidence));
            differences.Add(Pair(a.Operation, "p99", a.P99, b.P99, first.Confidence));
            differences.Add(Pair(a.Operation, "mean", a.Mean, b.Mean, first.Confidence));
            differences.Add(Pair(a.Operation, "availability", a.Availability, b.Availability, first.Confidence));
            differences.Add(Pair(a.Operation, "goodput", a.Goodput, b.Goodput, first.Confidence));
        }

        return new Comparison(first.Design, second.Design, differences, second.MonthlyCost - first.MonthlyCost);
    }

    private static Difference Pair(string operation, string figure, IReadOnlyList<double> first, IReadOnlyList<double> second, double confidence)
    {
        var moments = default(Moments);
        foreach (var (a, b) in first.Zip(second).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)))
        {
            moments.Add(b - a);
        }

        var (from, to) = (Average(first), Average(second));
        if (moments.Count < 2)
        {
            return new Difference(operation, figure, from, to, Estimate.Exactly(to - from), IsClear: false);
        }

        var interval = Interval.Of(moments, confidence);
        return new Difference(operation, figure, from, to, new Estimate(interval.Mean, interval.Low, interval.High), interval.Low > 0 || interval.High < 0);
    }

    private static double Average(IReadOnlyList<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}

/// <summary>A figure in which two designs differ, or do not.</summary>
/// <param name="Operation">Of which operation.</param>
/// <param name="Figure">Which figure.</param>
/// <param name="First">What it is in the first design.</param>
/// <param name="Second">What it is in the second.</param>
/// <param name="By">How much more it is in the second.</param>
/// <param name="IsClear">Whether the interval leaves no difference out; otherwise none was seen.</param>
public sealed record Difference(string Operation, string Figure, double First, double Second, Estimate By, bool IsClear);
