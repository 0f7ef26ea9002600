using Onsite.Content.Rounds;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Finds what a run gives an interviewer reason to ask. A pure function of probes and report.</summary>
public static class ProbeFinder
{
    private const double ManyWaiting = 10;
    private const double MuchOfTheWaiting = 0.1;
    private const double NearlyFull = 0.7;
    private const double HardlyBusy = 0.15;
    private const double DearShare = 0.2;

    /// <summary>The probes that a run gives reason for, in the order of the content, each once and with the first moment that shows it.</summary>
    /// <param name="probes">What an interviewer may ask.</param>
    /// <param name="report">What the run has shown.</param>
    /// <param name="asked">What was asked already: not again, and nothing more about the same place for the same kind of reason.</param>
    public static IReadOnlyList<FoundProbe> Find(IReadOnlyList<RunProbe> probes, Report report, IReadOnlyList<AskedProbe> asked)
    {
        ArgumentNullException.ThrowIfNull(probes);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(asked);
        var bottlenecks = Bottlenecks.Of(report);
        return
        [
            .. probes.Where(p => !asked.Any(a => a.Probe == p.Id))
                .Select(p => (Probe: p, Shown: Shown(p, report, bottlenecks)))
                .Where(p => p.Shown is not null)
                .Select(p => Ask(p.Probe, p.Shown!.Value.Moment, p.Shown.Value.Place, p.Shown.Value.Seen)),
        ];
    }

    private static (double Moment, string Place, string Seen)? Shown(RunProbe probe, Report report, Bottlenecks found)
    {
        switch (probe.When)
        {
            case ProbeReason.Waiting or ProbeReason.Blocked:
                return found.Queues.FirstOrDefault(q => q.Most >= ManyWaiting && q.Share >= MuchOfTheWaiting && !IsBroker(q.Where, report)) is { } queue && (queue.WaitsFor is not null) == (probe.When == ProbeReason.Blocked)
                    ? (queue.MostAt, queue.Where, queue.Sentence)
                    : null;
            case ProbeReason.Amplified:
                return found.Amplified is [var link, ..] ? (link.Began, link.Link, link.Sentence) : null;
            case ProbeReason.Event:
                return report.Log.FirstOrDefault(e => probe.Events.Any(word => RunEventWord.Means(word, e.Kind))) is { } happened ? (happened.At, happened.Subject, happened.Sentence) : null;
            case ProbeReason.Missed:
                return report.Objectives.Where(o => o is { Verdict: Verdict.Violated, FirstMissed: not null }).MinBy(o => o.FirstMissed) is { } missed ? (missed.FirstMissed!.Value, string.Empty, missed.Sentence) : null;
            case ProbeReason.OverBudget:
                return report.Budget is { } budget && report.MonthlyCost > budget
                    ? (0, string.Empty, $"It costs {QuantityText.Money(report.MonthlyCost)} a month, and {QuantityText.Money(budget)} may be spent.")
                    : null;
            case ProbeReason.Idle:
                return report.Components.Where(c => c.MonthlyCost >= DearShare * report.MonthlyCost && c.PeakUtilization is > 0 and < HardlyBusy).MaxBy(c => c.MonthlyCost) is { } idle
                    ? (0, idle.Component, $"{idle.Component} costs {QuantityText.Money(idle.MonthlyCost)} a month and was {QuantityText.Share(Math.Round(idle.PeakUtilization, 3))} busy at the most.")
                    : null;
            case ProbeReason.Busy:
                return found.First is { Peak: >= NearlyFull } busy
                    ? (busy.PeakAt, busy.Component, $"{busy.Component} was {QuantityText.Share(Math.Round(busy.Peak, 3))} busy at {Clock(busy.PeakAt)}, {QuantityText.Share(Math.Round(busy.Utilization, 3))} over the run.")
                    : null;
            default:
                return report.IsPassed ? (0, found.First?.Component ?? string.Empty, HoldsBy(found)) : null;
        }
    }

    /// <summary>For what waits in a broker nobody waits; that its consumers lag is another question.</summary>
    private static bool IsBroker(string place, Report report) => report.Components.Any(c => c.Component == place && c.Kind is ("queue" or "stream"));

    private static string HoldsBy(Bottlenecks found) => found.First is { } first
        ? $"Every objective is met. {first.Component} is the busiest, {QuantityText.Share(Math.Round(first.Peak, 3))} at the most."
        : "Every objective is met.";

    private static FoundProbe Ask(RunProbe probe, double moment, string place, string seen) => new(
        probe.Id,
        moment,
        place,
        seen,
        probe.Ask.Replace("{moment}", Clock(moment), StringComparison.Ordinal).Replace("{place}", place.Length == 0 ? "the system" : place, StringComparison.Ordinal).Replace("{seen}", seen, StringComparison.Ordinal));

    private static string Clock(double seconds) => QuantityText.Moment((long)(seconds * 1e9));
}
