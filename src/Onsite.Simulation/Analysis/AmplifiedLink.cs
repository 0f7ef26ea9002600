using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>A link whose sender repeated calls: with each repetition the other end has more to do, most of all where it is slow for want of capacity.</summary>
/// <param name="Link">The link.</param>
/// <param name="Began">The first interval in which there were more than 1.2 attempts for each call, in seconds from the start.</param>
/// <param name="Then">How many there were in it.</param>
/// <param name="Most">The most of any interval.</param>
/// <param name="MostAt">When that interval began.</param>
/// <param name="Overall">Attempts for each call over all replications.</param>
/// <param name="Wasted">The share of attempts that were answered after they had been given up.</param>
public sealed record AmplifiedLink(string Link, double Began, double Then, double Most, double MostAt, double Overall, double Wasted)
{
    private const double Threshold = 1.2;
    private const double Enough = 20;

    /// <summary>All this in words.</summary>
    public string Sentence => $"{Link} carried {Then:0.00} attempts for each call from {QuantityText.Moment((long)(Began * 1e9))} on, {Most:0.00} at {QuantityText.Moment((long)(MostAt * 1e9))} and {Overall:0.00} over the run; {QuantityText.Share(Math.Round(Wasted, 4))} of the attempts were answered to nobody.";

    internal static IReadOnlyList<AmplifiedLink> All(Report report)
    {
        var (found, seconds) = (new List<AmplifiedLink>(), report.Series.IntervalSeconds);
        foreach (var link in report.Series.Links)
        {
            var (first, most) = (-1, -1);
            double At(int i) => link.Attempts[i] / link.Calls[i];
            for (var i = 0; i < link.Calls.Count; i++)
            {
                // A handful of calls that were repeated is no evidence.
                if (link.Calls[i] * seconds < Enough || At(i) <= Threshold)
                {
                    continue;
                }

                first = first < 0 ? i : first;
                most = most < 0 || At(i) > At(most) ? i : most;
            }

            if (first >= 0 && report.Links.FirstOrDefault(l => l.Link == link.Link) is { } whole)
            {
                found.Add(new AmplifiedLink(link.Link, first * seconds, At(first), At(most), most * seconds, whole.Amplification, whole.Wasted));
            }
        }

        return [.. found.OrderBy(l => l.Began).ThenByDescending(l => l.Most).ThenBy(l => l.Link, StringComparer.Ordinal)];
    }
}
