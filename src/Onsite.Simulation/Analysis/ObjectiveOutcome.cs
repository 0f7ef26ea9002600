using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// What became of an objective in a run that is held against others. The figure itself decides and not its interval: all the runs meet the same arrivals, so that what differs is the change (common random numbers).
/// </summary>
/// <param name="Name">The operation and the figure, as <c>pay p99</c>.</param>
/// <param name="Measured">What was measured, in seconds, from 0 to 1, or a number; <see cref="double.NaN"/> where nothing was answered.</param>
/// <param name="Limit">The objective, in the same.</param>
/// <param name="IsMet">Whether it was reached.</param>
/// <param name="Distance">How far it is missed: the logarithm of how many times the limit was reached, of the failures where a share is asked for; 0 where it is met.</param>
/// <param name="Text">The figure as people read it.</param>
public sealed record ObjectiveOutcome(string Name, double Measured, double Limit, bool IsMet, double Distance, string Text)
{
    private const double Nearest = 1e-3;
    private const double Farthest = 7;

    /// <summary>What it asks for.</summary>
    internal ObjectiveKind Kind { get; init; }

    /// <summary>The outcomes of a report, in the order of its objectives.</summary>
    internal static IReadOnlyList<ObjectiveOutcome> All(Report report) => [.. report.Objectives.Select(o => Of(o, report))];

    /// <summary>The same by the verdicts of the report: what is not known for certain is missed, by as little as there is. Of an operation that nobody asked for nothing is to be known.</summary>
    internal static IReadOnlyList<ObjectiveOutcome> Judged(Report report) =>
        [.. All(report).Zip(report.Objectives, (o, judged) => judged.Verdict == Verdict.Met || report.Operations.Any(p => p.Operation == judged.Objective.Operation && p.Offered.Value == 0) ? o with { IsMet = true, Distance = 0 } : o with { IsMet = false, Distance = Math.Max(Nearest, o.Distance) })];

    /// <summary>A run that costs more than may be spent, since an autoscaler added to what is written.</summary>
    /// <param name="costs">What it costs a month.</param>
    /// <param name="budget">What may be spent.</param>
    internal static ObjectiveOutcome AboveBudget(double costs, double budget) => new("cost a month", costs, budget, IsMet: false, Math.Max(Nearest, Math.Log(costs / budget)), QuantityText.Money(costs));

    /// <summary>How an objective is called.</summary>
    internal static string NameOf(Objective objective) => objective.Kind switch
    {
        ObjectiveKind.Lost => "durable writes lost",
        ObjectiveKind.Twice => "durable writes applied twice",
        ObjectiveKind.Recover => "time to recover",
        ObjectiveKind.Fresh => $"{objective.Operation} up to date",
        _ => $"{objective.Operation} {objective.Kind.ToString().ToLowerInvariant()}",
    };

    private static ObjectiveOutcome Of(ObjectiveReport judged, Report report)
    {
        var (objective, measured) = (judged.Objective, judged.Measured.Value);
        var operation = report.Operations.FirstOrDefault(o => o.Operation == objective.Operation);
        switch (objective.Kind)
        {
            case ObjectiveKind.Availability or ObjectiveKind.Fresh:
                // Nobody came, nobody was turned away.
                var isGood = operation is { Offered.Value: 0 } || measured >= objective.Limit;
                return Make(judged, isGood, Math.Log((1 - measured) / Math.Max(1e-6, 1 - objective.Limit)), QuantityText.Share(measured));
            case ObjectiveKind.Lost or ObjectiveKind.Twice:
                var worst = judged.Verdict == Verdict.Met ? measured : Math.Max(measured, judged.Measured.High);
                return Make(judged, judged.Verdict == Verdict.Met, Math.Log(1 + worst - objective.Limit), QuantityText.Count(measured));
            case ObjectiveKind.Recover:
                var back = judged.Verdict == Verdict.Met || measured > objective.Limit;
                return Make(judged, judged.Verdict == Verdict.Met, back ? Math.Log(measured / objective.Limit) : Farthest, back ? QuantityText.Duration(measured) : "never");
            default:
                var isAnswered = operation is { Goodput.Value: > 0 };
                return operation is { Offered.Value: 0 }
                    ? Make(judged, true, 0, "–")
                    : Make(isAnswered ? judged : judged with { Measured = Reporting.Estimate.Exactly(double.NaN) }, isAnswered && measured <= objective.Limit, isAnswered ? Math.Log(measured / objective.Limit) : Farthest, isAnswered ? QuantityText.Duration(measured) : "nothing answered");
        }
    }

    private static ObjectiveOutcome Make(ObjectiveReport judged, bool isMet, double distance, string text) =>
        new(NameOf(judged.Objective), judged.Measured.Value, judged.Objective.Limit, isMet, isMet ? 0 : Math.Clamp(distance, Nearest, Farthest), text) { Kind = judged.Objective.Kind };
}
