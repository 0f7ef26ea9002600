using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Measuring;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Reporting;

/// <summary>Holds a run to the objectives of its scenario.</summary>
internal sealed class ObjectiveJudge
{
    private const int Steady = 3;

    private readonly Scenario _scenario;
    private readonly IReadOnlyList<OperationReport> _operations;
    private readonly IReadOnlyList<DurableCounts> _durable;
    private readonly Series _series;
    private readonly IReadOnlyList<Replication> _replications;

    public ObjectiveJudge(Scenario scenario, IReadOnlyList<OperationReport> operations, IReadOnlyList<DurableCounts> durable, Series series, IReadOnlyList<Replication> replications)
    {
        _scenario = scenario;
        _operations = operations;
        _durable = durable;
        _series = series;
        _replications = replications;
    }

    /// <summary>What became of each objective, in their order; one without an operation is asked of every operation.</summary>
    public IReadOnlyList<ObjectiveReport> Judge() => [.. _scenario.Objectives.SelectMany(o => Spread(o).Select(JudgeOne))];

    private IEnumerable<Objective> Spread(Objective objective) =>
        objective.Operation is null && objective.Kind is not (ObjectiveKind.Recover or ObjectiveKind.Lost or ObjectiveKind.Twice) ? _scenario.Operations.Select(o => objective with { Operation = o.Name }) : [objective];

    private ObjectiveReport JudgeOne(Objective objective) => objective.Kind switch
    {
        ObjectiveKind.Lost => Counted(objective, [.. _durable.Select(d => d.Lost)], "lost"),
        ObjectiveKind.Twice => Counted(objective, [.. _durable.Select(d => d.Twice)], "applied twice"),
        ObjectiveKind.Recover => Recovery(objective),
        ObjectiveKind.Availability or ObjectiveKind.Fresh => AtLeast(objective),
        _ => AtMost(objective),
    };

    private ObjectiveReport AtMost(Objective objective)
    {
        var operation = _operations.First(o => o.Operation == objective.Operation);
        var measured = objective.Kind switch { ObjectiveKind.P50 => operation.P50, ObjectiveKind.P95 => operation.P95, _ => operation.P99 };
        var verdict = operation.Goodput.Value == 0 ? Verdict.Unknown : measured.High <= objective.Limit ? Verdict.Met : measured.Low > objective.Limit ? Verdict.Violated : Verdict.Unknown;
        var name = objective.Kind.ToString().ToLowerInvariant();
        var text = operation.Goodput.Value == 0
            ? $"{objective.Operation} {name}: nothing was answered"
            : $"{objective.Operation} {name} {QuantityText.Duration(measured.Value)} ± {QuantityText.Duration(measured.HalfWidth)}, objective {QuantityText.Duration(objective.Limit)}";
        return Report(objective, measured, verdict, verdict == Verdict.Met ? null : FirstMiss(objective), text, (objective.Limit - measured.Value) / objective.Limit);
    }

    private ObjectiveReport AtLeast(Objective objective)
    {
        var operation = _operations.First(o => o.Operation == objective.Operation);
        var measured = objective.Kind == ObjectiveKind.Fresh ? new Estimate(1 - operation.Stale.Value, 1 - operation.Stale.High, 1 - operation.Stale.Low) : operation.Availability;
        var verdict = operation.Offered.Value == 0 ? Verdict.Unknown : measured.Low >= objective.Limit ? Verdict.Met : measured.High < objective.Limit ? Verdict.Violated : Verdict.Unknown;
        var name = objective.Kind == ObjectiveKind.Fresh ? "up to date" : "availability";
        var text = $"{objective.Operation} {name} {QuantityText.Share(measured.Value)}, objective {QuantityText.Share(objective.Limit)}";
        return Report(objective, measured, verdict, verdict == Verdict.Met ? null : FirstMiss(objective), text, objective.Limit >= 1 ? null : (measured.Value - objective.Limit) / (1 - objective.Limit));
    }

    /// <summary>Every replication has to keep to the limit: what is lost in one of ten is lost.</summary>
    private static ObjectiveReport Counted(Objective objective, IReadOnlyList<long> counts, string what)
    {
        var (mean, least, most) = (Math.Ceiling(counts.DefaultIfEmpty(0).Average()), counts.DefaultIfEmpty(0).Min(), counts.DefaultIfEmpty(0).Max());
        var worst = most > objective.Limit && mean <= objective.Limit ? $", {QuantityText.Count(most)} in the worst run" : string.Empty;
        return Report(objective, new Estimate(mean, least, most), most <= objective.Limit ? Verdict.Met : Verdict.Violated, null, $"{QuantityText.Count(mean)} durable writes {what}{worst}, at most {QuantityText.Count(objective.Limit)}", null);
    }

    /// <summary>How long after each fault has ended the run is inside the other objectives again and stays so, in the worst replication.</summary>
    private ObjectiveReport Recovery(Objective objective)
    {
        var worst = 0.0;
        var never = false;
        foreach (var fault in _scenario.Faults)
        {
            foreach (var replication in _replications)
            {
                var took = RecoveryAfter(fault.At + (fault.For ?? 0), replication.Series);
                never |= took is null;
                worst = Math.Max(worst, took ?? 0);
            }
        }

        var verdict = _scenario.Faults.Count == 0 ? Verdict.Met : never || worst > objective.Limit ? Verdict.Violated : Verdict.Met;
        var text = never ? $"not inside the objectives again before the end, objective {QuantityText.Duration(objective.Limit)}" : $"back inside the objectives {QuantityText.Duration(worst)} after a fault, objective {QuantityText.Duration(objective.Limit)}";
        return Report(objective, Estimate.Exactly(worst), verdict, null, text, null);
    }

    private double? RecoveryAfter(double from, Series series)
    {
        var count = series.Operations[0].Offered.Count;
        var start = (int)(from / series.IntervalSeconds);
        var good = 0;
        for (var i = Math.Max(0, start); i < count; i++)
        {
            good = IsInside(series, i) ? good + 1 : 0;
            if (good == Steady)
            {
                return Math.Max(0, ((i - Steady + 1) * series.IntervalSeconds) - from);
            }
        }

        return start >= count - Steady ? 0 : null;
    }

    private bool IsInside(Series series, int interval) => _scenario.Objectives.Where(o => o.Kind is ObjectiveKind.P99 or ObjectiveKind.P95 or ObjectiveKind.Availability).SelectMany(Spread).All(o => !IsMissed(o, series, interval));

    private static bool IsMissed(Objective objective, Series series, int interval)
    {
        var operation = series.Operations.First(o => o.Operation == objective.Operation);
        var ended = operation.Succeeded[interval] + operation.Failed[interval];
        return objective.Kind switch
        {
            ObjectiveKind.Availability => ended > 0 && operation.Succeeded[interval] / ended < objective.Limit,
            ObjectiveKind.P50 => operation.P50[interval] > objective.Limit,
            ObjectiveKind.P95 => operation.P95[interval] > objective.Limit,
            ObjectiveKind.P99 => operation.P99[interval] > objective.Limit,
            _ => false,
        };
    }

    private double? FirstMiss(Objective objective)
    {
        for (var i = 0; i < _series.Operations[0].Offered.Count; i++)
        {
            if (IsMissed(objective, _series, i))
            {
                return i * _series.IntervalSeconds;
            }
        }

        return null;
    }

    private static ObjectiveReport Report(Objective objective, Estimate measured, Verdict verdict, double? first, string text, double? spare)
    {
        var end = verdict switch
        {
            Verdict.Met when spare is > 0 and <= 1 => $": met, {QuantityText.Share(Math.Round(spare.Value, 2))} to spare.",
            Verdict.Met => ": met.",
            Verdict.Violated when first is { } moment => $": missed, first at {QuantityText.Moment((long)(moment * 1e9))}.",
            Verdict.Violated => ": missed.",
            _ => ": not certain with this many replications.",
        };
        return new ObjectiveReport(objective, measured, verdict, first, text + end);
    }
}
