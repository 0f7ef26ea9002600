using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>What gives way first: read off a report by the utilization law, queues and the first events.</summary>
public static class Bottlenecks
{
    private const double Busy = 0.7;

    /// <summary>What stands out, the most important first, as sentences with quantities; empty where nothing does.</summary>
    public static IReadOnlyList<string> Find(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var said = new List<string>();
        var busiest = report.Components.Where(c => c.Utilization.Value > 0).OrderByDescending(c => c.Utilization.Value).ThenBy(c => c.Component, StringComparer.Ordinal).ToList();
        if (busiest.Count > 0 && busiest[0] is var first)
        {
            var possible = first.Utilization.Value > 0 ? 1 / first.Utilization.Value : 0;
            said.Add(first.Utilization.Value >= Busy
                ? $"{first.Component} gives way first: it is busy {QuantityText.Share(first.Utilization.Value)} of the time (at most {QuantityText.Share(first.PeakUtilization)} of an interval) and could take {possible:0.0#} times its load at best."
                : $"{first.Component} is the busiest at {QuantityText.Share(first.Utilization.Value)}; by the utilization law the system could take about {possible:0.0} times the load before it is full.");
        }

        foreach (var component in report.Components.Where(c => c.MostWaiting >= 1).OrderByDescending(c => c.MostWaiting).ThenBy(c => c.Component, StringComparer.Ordinal).Take(3))
        {
            said.Add($"Up to {QuantityText.Count(component.MostWaiting)} calls waited in {component.Component}.");
        }

        foreach (var (kind, words) in new[] { ("TimeoutsBegan", "The first timeout was"), ("AmplificationBegan", "Amplification began"), ("PoolExhausted", "The first pool ran dry"), ("BreakerOpened", "The first breaker opened") })
        {
            if (report.Log.FirstOrDefault(e => e.Kind == kind) is { } happened)
            {
                said.Add($"{words} at {QuantityText.Moment((long)(happened.At * 1e9))}: {happened.Sentence}");
            }
        }

        foreach (var link in report.Links.Where(l => l.Amplification > 1.1).OrderByDescending(l => l.Amplification).ThenBy(l => l.Link, StringComparer.Ordinal).Take(2))
        {
            said.Add($"{link.Link} carried {link.Amplification:0.00} attempts for each call; {QuantityText.Share(link.Wasted)} of them were answered to nobody.");
        }

        return said;
    }
}
