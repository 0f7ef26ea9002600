using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>The first time that something of its kind happened in a run.</summary>
/// <param name="At">When, in seconds from the start.</param>
/// <param name="Subject">The component, link or operation.</param>
/// <param name="Kind">What, as a word for programs: a kind of the report's log, or <c>QueueGrew</c>, <c>Amplified</c>, <c>ObjectiveMissed</c>.</param>
/// <param name="Sentence">What, as a sentence with its quantity.</param>
public sealed record Moment(double At, string Subject, string Kind, string Sentence);

/// <summary>Puts what happened first into the order of time: causes stand before what they cause, and whoever reads it can tell.</summary>
internal static class Story
{
    private const int Steady = 3;
    private const double Grown = 10;

    /// <summary>What a run tells of itself and is worth a place here.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "TimeoutsBegan", "PoolExhausted", "BreakerOpened", "QueueFull", "SheddingBegan", "RateLimitBegan", "StampedeBegan", "LagBegan", "DeadLettering", "FailedOver", "ScalingOut",
        "Crashed", "Slowed", "Cut", "LossBegan", "SpikeBegan", "HotKeyBegan", "CacheFlushed", "DeployBegan", "SlowConsumersDropped",
    };

    /// <summary>What happened first of each kind at each place.</summary>
    public static IReadOnlyList<Moment> Of(Report report)
    {
        var told = new HashSet<(string, string)>();
        var moments = report.Log.Where(e => Telling.Contains(e.Kind) && told.Add((e.Subject, e.Kind))).Select(e => new Moment(e.At, e.Subject, e.Kind, e.Sentence))
            .Concat(Queues(report))
            .Concat(AmplifiedLink.All(report).Select(l => new Moment(l.Began, l.Link, "Amplified", $"{l.Link} carries {l.Then:0.00} attempts for each call.")))
            .Concat(report.Objectives.Where(o => o is { Verdict: not Verdict.Met, FirstMissed: not null }).Select(o => new Moment(o.FirstMissed!.Value, o.Objective.Operation ?? string.Empty, "ObjectiveMissed", $"{ObjectiveOutcome.NameOf(o.Objective)} is outside its objective for the first time.")));
        return [.. moments.OrderBy(m => m.At)];
    }

    private static IEnumerable<Moment> Queues(Report report)
    {
        var seconds = report.Series.IntervalSeconds;
        foreach (var (where, waiting) in report.Series.Components.Select(c => (c.Component, c.Waiting)).Concat(report.Series.Links.Select(l => (l.Link, l.Waiting))))
        {
            // A queue that is there at one look and gone at the next has not grown.
            for (var i = 0; i + Steady <= waiting.Count; i++)
            {
                if (waiting[i] >= Grown && waiting[i + 1] >= Grown && waiting[i + 2] >= Grown)
                {
                    yield return new Moment((i + 1) * seconds, where, "QueueGrew", $"{QuantityText.Count(waiting[i])} wait at {where}, {QuantityText.Count(waiting[i + 2])} after {QuantityText.Duration(2 * seconds)} more.");
                    break;
                }
            }
        }
    }
}
