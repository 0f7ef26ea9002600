using System.Globalization;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Running;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Reporting;

/// <summary>Makes a report of replications. It takes them in their order, so that the same runs give the same report.</summary>
internal sealed class ReportBuilder
{
    private const double Nanoseconds = 1e9;

    private readonly Blueprint _blueprint;
    private readonly RunOptions _options;
    private readonly long _warmUp;
    private readonly bool _isDoubtful;
    private readonly int _whole;
    private readonly IReadOnlyList<Replication> _replications;

    public ReportBuilder(Blueprint blueprint, RunOptions options, long warmUp, bool isDoubtful, IReadOnlyList<Replication> replications)
    {
        _blueprint = blueprint;
        _whole = blueprint.SliceOf;
        _options = options;
        _warmUp = warmUp;
        _isDoubtful = isDoubtful;
        _replications = replications;
    }

    /// <summary>The report.</summary>
    public Report Build()
    {
        var first = _replications[0];
        var operations = _blueprint.Scenario.Operations.Select((o, i) => Operation(o.Name, i)).ToList();
        var components = _blueprint.Components.Select((_, i) => Component(i)).ToList();
        var durable = _blueprint.Scenario.Operations.Any(o => o.IsDurable) ? _replications.Select(r => r.CountDurable()).ToList() : null;
        var cost = components.Sum(c => c.MonthlyCost);
        return new Report
        {
            Design = _blueprint.Design.Id,
            Scenario = _blueprint.Scenario.Id,
            Seed = _options.Seed,
            Replications = _options.Replications,
            Confidence = _options.Confidence,
            Seconds = _blueprint.Scenario.Workload.Duration,
            WarmUp = _warmUp / Nanoseconds,
            IsWarmUpDoubtful = _isDoubtful,
            Events = _replications.Sum(r => r.Engine.EventCount),
            TraceHash = _replications.Aggregate(14695981039346656037UL, (hash, r) => (hash ^ r.Engine.TraceHash) * 1099511628211UL).ToString("x16", CultureInfo.InvariantCulture),
            Operations = operations,
            SliceOf = _blueprint.SliceOf,
            Samples = [.. _blueprint.Scenario.Operations.Select((o, i) => Samples(o.Name, i))],
            Traces = Traces(operations),
            Components = components,
            Links = [.. _blueprint.Design.Links.OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal).Select(l => Link((l.From, l.To), l.Name))],
            Objectives = new ObjectiveJudge(_blueprint.Scenario, operations, [.. (durable ?? []).Select(d => d with { Lost = _whole * d.Lost, Twice = _whole * d.Twice })], first.Series, _replications).Judge(),
            Log = [.. first.Engine.Journal.Notes.Select(n => new RunEvent(n.At / Nanoseconds, first.Subject(n), n.Kind.ToString(), Narrator.Sentence(Whole(n, first), first.Subject(n))))],
            Durable = durable is null ? null : DurableReport.Of(durable, _whole),
            MonthlyCost = cost,
            Budget = _blueprint.Scenario.Budget,
            Series = first.Series,
        };
    }

    /// <summary>A note with the number of the whole, where it counts what a slice has a part of.</summary>
    private static Note Whole(in Note note, Replication replication) =>
        note.Kind is NoteKind.PoolExhausted or NoteKind.LagBegan or NoteKind.ScalingOut or NoteKind.ScaledOut or NoteKind.ScaledIn or NoteKind.DeployBegan
            ? note with { Number = (long)Math.Round(replication.DivisorOf(note) * note.Number) }
            : note;

    private OperationReport Operation(string name, int index)
    {
        var ended = _replications.Sum(r => r.Operations[index].Ended);
        var failures = new Dictionary<(string Cause, string Where), long>();
        foreach (var replication in _replications)
        {
            foreach (var (cause, count) in replication.Operations[index].Errors())
            {
                var key = (Narrator.Words(cause.Outcome), replication.NameOf(cause.Target));
                failures[key] = failures.GetValueOrDefault(key) + count;
            }
        }

        return new OperationReport(
            name,
            Over(r => _whole * r.Operations[index].Begun / r.MeasuredSeconds),
            Over(r => _whole * r.Operations[index].Outcomes[(int)Outcome.Ok] / r.MeasuredSeconds),
            Over(r => Ratio(r.Operations[index].Outcomes[(int)Outcome.Ok], r.Operations[index].Ended)),
            Over(r => r.Operations[index].Served.Mean / Nanoseconds),
            Batches(index),
            Quantile(index, 0.5),
            Quantile(index, 0.95),
            Quantile(index, 0.99),
            Over(r => r.Operations[index].All().Quantile(0.99) / Nanoseconds),
            Over(r => Ratio(r.Operations[index].Stale, r.Operations[index].Outcomes[(int)Outcome.Ok])),
            [.. failures.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Cause, StringComparer.Ordinal).ThenBy(f => f.Key.Where, StringComparer.Ordinal).Select(f => FailureReport.Of(f.Key.Cause, f.Key.Where, f.Value, ended, _replications.Count, _whole))]);
    }

    private IReadOnlyList<OperationTraces> Traces(IReadOnlyList<OperationReport> operations)
    {
        var reporter = new TraceReporter(_replications);
        return _options.Traces == 0 ? [] : [.. operations.Select((o, i) => reporter.Of(o.Operation, i, o.P50.Value, o.P99.Value))];
    }

    private OperationSamples Samples(string name, int index) => new(
        name,
        [.. _replications.Select(r => _whole * r.Operations[index].Outcomes[(int)Outcome.Ok] / r.MeasuredSeconds)],
        [.. _replications.Select(r => Ratio(r.Operations[index].Outcomes[(int)Outcome.Ok], r.Operations[index].Ended))],
        [.. _replications.Select(r => r.Operations[index].Served.Mean / Nanoseconds)],
        [.. _replications.Select(r => r.Operations[index].Served.Quantile(0.5) / Nanoseconds)],
        [.. _replications.Select(r => r.Operations[index].Served.Quantile(0.99) / Nanoseconds)]);

    private ComponentReport Component(int index)
    {
        var component = _blueprint.Components[index];
        var kind = ComponentKinds.Find(component.Kind)!;
        var division = _blueprint.Slice?.DivisionOf(component.Name) ?? Division.None;
        var (undivided, units) = (component, 1.0);
        if (_blueprint.Slice is { } slice)
        {
            undivided = slice.Components[component.Name];
            // Some are paid by their parts, and others by how much they are used.
            units = kind.Units(component) is > 0 and var left ? kind.Units(undivided) / left : division.Total;
        }

        var series = _replications[0].Series.Components[index];
        return new ComponentReport(
            component.Name,
            component.Kind,
            Over(r => division.Total * r.Nodes[index].Flow.Arrivals / r.MeasuredSeconds),
            Over(r => r.Nodes[index].Gauge(r.Engine.Now) is { Capacity: > 0 } gauge ? gauge.BusyArea / gauge.Capacity / (r.MeasuredSeconds * Nanoseconds) : 0),
            series.Utilization.DefaultIfEmpty(0).Max(),
            Over(r => division.Total * r.Nodes[index].Flow.MeanInside(r.Engine.Now)),
            (long)Math.Round(division.Total * _replications.Max(r => r.Nodes[index].Flow.MostInside)),
            series.Waiting.DefaultIfEmpty(0).Max(),
            Over(r => r.Nodes[index].Flow.Departures == 0 ? 0 : r.Nodes[index].Flow.MeanSojourn / Nanoseconds / division.Pace),
            (component.IsGiven ? 0 : kind.MonthlyCost(undivided, units * _replications.Average(r => kind.UnitsOf(r.Nodes[index], component, r.Engine.Now)))) + TrafficTo(component.Name));
    }

    private double TrafficTo(string component) => _blueprint.Design.Links.Where(l => l.To == component).Sum(l => (_blueprint.Slice?.DivisorOf(l.From) ?? 1) * _replications.Average(r => TrafficCost.MonthlyCost(l, r.Links[(l.From, l.To)], r.MeasuredSeconds)));

    private LinkReport Link((string From, string To) ends, string name)
    {
        var links = _replications.Select(r => r.Links[ends]).ToList();
        var (calls, attempts) = (links.Sum(l => l.Counts.Exchanges), links.Sum(l => l.Counts.Attempts));
        return new LinkReport(
            name,
            (_blueprint.Slice?.DivisorOf(ends.From) ?? 1) * calls / _replications.Sum(r => r.MeasuredSeconds),
            calls == 0 ? 1 : (double)attempts / calls,
            Ratio(links.Sum(l => l.Counts.TimedOut), attempts),
            Ratio(links.Sum(l => l.Counts.Wasted), attempts),
            _replications.Average(r => r.Links[ends].Breaker?.ShareNotClosed(r.Engine.Now) ?? 0),
            _replications.Average(r => r.Links[ends].Pool?.Utilization(r.Engine.Now) ?? 0));
    }

    /// <summary>
    /// The quantile of all replications together. Its interval is that of the share of answers that it exceeds, which is a mean over replications and has a spread that can be known, read back as a quantile: the spread of the quantiles of single
    /// replications is another thing, and too narrow for a tail (P. Heidelberger, P. A. W. Lewis, "Quantile estimation in dependent sequences", Operations Research 1984; the share as a ratio, since replications differ in their answers).
    /// Where it reaches beyond all that was seen it ends there.
    /// </summary>
    private Estimate Quantile(int operation, double share)
    {
        var all = new LatencyHistogram();
        foreach (var replication in _replications)
        {
            all.Add(replication.Operations[operation].Served);
        }

        var value = all.Quantile(share);
        if (_replications.Count < 2 || all.Count == 0)
        {
            return Estimate.Exactly(value / Nanoseconds);
        }

        var (bound, squares) = ((long)value, 0.0);
        var exceeded = all.ShareUpTo(bound);
        foreach (var served in _replications.Select(r => r.Operations[operation].Served).Where(s => s.Count > 0))
        {
            var more = served.Count * (served.ShareUpTo(bound) - exceeded);
            squares += more * more;
        }

        var error = Math.Sqrt(squares * _replications.Count / (_replications.Count - 1)) / all.Count;
        var half = StudentT.Quantile((1 + _options.Confidence) / 2, _replications.Count - 1) * error;
        return new Estimate(value / Nanoseconds, all.Quantile(Math.Max(0, share - half)) / Nanoseconds, (share + half >= 1 ? all.Maximum : all.Quantile(share + half)) / Nanoseconds);
    }

    private Estimate Batches(int operation)
    {
        var batches = _replications[0].Operations[operation].Batches;
        if (batches.Count == 0)
        {
            return Estimate.Exactly(double.NaN);
        }

        var interval = batches.Mean(_options.Confidence);
        return new Estimate(interval.Mean / Nanoseconds, interval.Low / Nanoseconds, interval.High / Nanoseconds);
    }

    /// <summary>The mean of a figure over replications, with its interval; replications in which it is no number do not count, and where it is one in none there is no figure.</summary>
    private Estimate Over(Func<Replication, double> figure)
    {
        var moments = default(Moments);
        foreach (var value in _replications.Select(figure).Where(double.IsFinite))
        {
            moments.Add(value);
        }

        if (moments.Count < 2)
        {
            return Estimate.Exactly(moments.Count == 0 ? double.NaN : moments.Mean);
        }

        var interval = Interval.Of(moments, _options.Confidence);
        return new Estimate(interval.Mean, interval.Low, interval.High);
    }

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
