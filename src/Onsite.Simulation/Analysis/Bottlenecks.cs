using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// What gives way first, read off a report. Nothing is said that the run does not show: a list is empty where nothing of its kind happened.
/// </summary>
/// <param name="Busiest">Components with servers that worked, the busiest at its peak first.</param>
/// <param name="Queues">Where requests waited, the longest wait first.</param>
/// <param name="Story">What happened first of its kind, in the order of time: queues that grew, timeouts, repetitions, pools, breakers, faults, and the first interval outside of each objective.</param>
/// <param name="Amplified">Links whose calls were repeated, from the first interval in which it was more than a fifth.</param>
public sealed record Bottlenecks(IReadOnlyList<BusyComponent> Busiest, IReadOnlyList<QueueShare> Queues, IReadOnlyList<Moment> Story, IReadOnlyList<AmplifiedLink> Amplified)
{
    private const double Busy = 0.7;
    private const double Noticeable = 0.01;
    private const double Noted = 10;

    /// <summary>The component that came nearest to what it can do, of those that clients wait for; null where none has servers that worked.</summary>
    public BusyComponent? First => Busiest.FirstOrDefault(c => !c.IsBehindQueue);

    /// <summary>The most important as sentences with quantities; empty where nothing stands out.</summary>
    public IReadOnlyList<string> Sentences => [.. Said()];

    /// <summary>Reads a report.</summary>
    /// <param name="report">What a run has shown.</param>
    public static Bottlenecks Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Bottlenecks(BusyComponent.All(report), QueueShare.All(report), Analysis.Story.Of(report), AmplifiedLink.All(report));
    }

    private IEnumerable<string> Said()
    {
        if (First is { } first)
        {
            yield return first.Peak >= Busy
                ? $"{first.Component} gives way first: {QuantityText.Share(first.Peak)} busy at {QuantityText.Moment((long)(first.PeakAt * 1e9))}, {QuantityText.Share(first.Utilization)} over the run{(first.Peak >= 0.995 ? string.Empty : $"; by the utilization law it is full at {first.FullAt:0.0#} times that load")}."
                : $"{first.Component} is the busiest, {QuantityText.Share(first.Peak)} at the most and {QuantityText.Share(first.Utilization)} over the run; by the utilization law it is full at {first.FullAt:0.0} times the load of that peak.";
        }

        if (Busiest.FirstOrDefault(c => c.IsBehindQueue) is { Peak: >= Busy } behind)
        {
            yield return $"{behind.Component} works behind a queue, so that no client waits for it: {QuantityText.Share(behind.Peak)} busy at {QuantityText.Moment((long)(behind.PeakAt * 1e9))}, {QuantityText.Share(behind.Utilization)} over the run.";
        }

        foreach (var queue in Queues.Where(q => q.Most >= Noted && q.Share >= Noticeable).Take(3))
        {
            yield return queue.Sentence;
        }

        foreach (var link in Amplified.Take(2))
        {
            yield return link.Sentence;
        }
    }
}

/// <summary>A component with servers, and how busy they were.</summary>
/// <param name="Component">The component.</param>
/// <param name="Utilization">The share of its servers' time that they worked, over the run.</param>
/// <param name="Peak">The same in the interval in which it was highest.</param>
/// <param name="PeakAt">When that interval began, in seconds from the start.</param>
/// <param name="IsBehindQueue">Whether clients reach it only by way of a queue or a stream, and so never wait for it.</param>
public sealed record BusyComponent(string Component, double Utilization, double Peak, double PeakAt, bool IsBehindQueue)
{
    /// <summary>
    /// How many times the load of its peak it can take at the most: utilization grows with throughput (utilization law, P. J. Denning, J. P. Buzen, "The Operational Analysis of Queueing Network Models", 1978, section 3), and ends at 1.
    /// </summary>
    public double FullAt => 1 / Peak;

    internal static IReadOnlyList<BusyComponent> All(Report report)
    {
        var (found, awaited) = (new List<BusyComponent>(), Awaited(report));
        foreach (var component in report.Components.Where(c => c.PeakUtilization > 0))
        {
            var series = report.Series.Components.First(s => s.Component == component.Component).Utilization;
            var at = 0;
            for (var i = 1; i < series.Count; i++)
            {
                at = series[i] > series[at] ? i : at;
            }

            found.Add(new BusyComponent(component.Component, component.Utilization.Value, component.PeakUtilization, at * report.Series.IntervalSeconds, !awaited.Contains(component.Component)));
        }

        return [.. found.OrderByDescending(c => c.Peak).ThenByDescending(c => c.Utilization).ThenBy(c => c.Component, StringComparer.Ordinal)];
    }

    /// <summary>What clients reach without a queue or a stream between them.</summary>
    private static HashSet<string> Awaited(Report report)
    {
        var roles = report.Components.ToDictionary(c => c.Component, c => ComponentKinds.Find(c.Kind)!.Role, StringComparer.Ordinal);
        var reached = roles.Where(r => r.Value == Role.Client).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var ahead = new Queue<string>(reached);
        while (ahead.TryDequeue(out var from))
        {
            foreach (var link in report.Links.Where(l => roles[from] != Role.Messages && l.Link.StartsWith($"{from}→", StringComparison.Ordinal)))
            {
                if (reached.Add(link.Link[(from.Length + 1)..]))
                {
                    ahead.Enqueue(link.Link[(from.Length + 1)..]);
                }
            }
        }

        return reached;
    }
}
