using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Measuring;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>Waiting at one place: in the queues of a component, for a core of it, or for a connection of a link.</summary>
/// <param name="Where">The component, or the link whose pool it is.</param>
/// <param name="Mean">How many waited, on average over the ends of intervals of the first replication.</param>
/// <param name="Most">How many at the most.</param>
/// <param name="MostAt">When that was, in seconds from the start.</param>
/// <param name="PerRequest">
/// What it adds to a request of the clients, in seconds on average over all of them: the mean number waiting over requests a second (J. D. C. Little, 1961). Messages that nobody waits for count as well.
/// </param>
/// <param name="Share">Its part of all waiting, from 0 to 1.</param>
/// <param name="Busy">How busy its servers were when most waited, from 0 to 1; null where it has none, and of a pool.</param>
/// <param name="WaitsFor">Where its servers were not busy: the component that it calls and that had most of its calls then; null where none had.</param>
/// <param name="WaitsForCalls">How many calls that were.</param>
public sealed record QueueShare(string Where, double Mean, double Most, double MostAt, double PerRequest, double Share, double? Busy, string? WaitsFor, double WaitsForCalls)
{
    private const double Idle = 0.7;
    private const double Several = 10;

    /// <summary>All this in words.</summary>
    public string Sentence
    {
        get
        {
            var text = $"{QuantityText.Share(Math.Round(Share, 3))} of the waiting is at {Where}: {QuantityText.Count(Math.Round(Mean, 1))} on average, {QuantityText.Count(Most)} at {QuantityText.Moment((long)(MostAt * 1e9))}, {QuantityText.Duration(PerRequest)} for each request.";
            return WaitsFor is null ? text : $"{text} It was {QuantityText.Share(Math.Round(Busy ?? 0, 3))} busy then: its places were taken by calls that wait for others, and {QuantityText.Count(WaitsForCalls)} were at {WaitsFor}.";
        }
    }

    internal static IReadOnlyList<QueueShare> All(Report report)
    {
        var series = report.Series;
        var rate = series.Operations.Sum(o => o.Offered.DefaultIfEmpty(0).Average());
        var queues = series.Components.Select(c => (Where: c.Component, c.Waiting)).Concat(series.Links.Select(l => (Where: l.Link, l.Waiting))).Where(q => q.Waiting.Any(w => w > 0)).ToList();
        var all = queues.Sum(q => q.Waiting.Average());
        var found = new List<QueueShare>();
        foreach (var (where, waiting) in queues)
        {
            var at = 0;
            for (var i = 1; i < waiting.Count; i++)
            {
                at = waiting[i] > waiting[at] ? i : at;
            }

            // The look at the end of an interval.
            var moment = (at + 1) * series.IntervalSeconds;
            double? busy = series.Components.FirstOrDefault(c => c.Component == where) is { } own && own.Utilization.Any(u => u > 0) ? own.Utilization[at] : null;
            var called = busy < Idle ? Called(series, where, at) : null;
            found.Add(new QueueShare(where, waiting.Average(), waiting[at], moment, rate == 0 ? 0 : waiting.Average() / rate, waiting.Average() / all, busy, called?.Component, called?.Inside[at] ?? 0));
        }

        return [.. found.OrderByDescending(q => q.Mean).ThenBy(q => q.Where, StringComparer.Ordinal)];
    }

    /// <summary>Whom a component calls that has most of the calls that are at work there at a moment, where that is more than a few.</summary>
    private static ComponentSeries? Called(Series series, string component, int interval)
    {
        var own = series.Components.First(c => c.Component == component);
        var atWork = own.Inside[interval] - own.Waiting[interval];
        var targets = series.Links.Where(l => l.Link.StartsWith($"{component}→", StringComparison.Ordinal)).Select(l => l.Link[(component.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
        return series.Components.Where(c => targets.Contains(c.Component) && c.Inside[interval] >= Math.Max(Several, atWork / 2)).MaxBy(c => c.Inside[interval]);
    }
}
