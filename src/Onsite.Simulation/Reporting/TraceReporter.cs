using Onsite.Simulation.Kernel;
using Onsite.Simulation.Running;
using Onsite.Simulation.Statistics;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Reporting;

/// <summary>Tells where the time of requests went, over all replications.</summary>
internal sealed class TraceReporter
{
    private const double Nanoseconds = 1e9;

    private readonly IReadOnlyList<Replication> _replications;

    public TraceReporter(IReadOnlyList<Replication> replications) => _replications = replications;

    /// <summary>Tells it of an operation.</summary>
    /// <param name="name">The operation.</param>
    /// <param name="index">Its number.</param>
    /// <param name="median">The median of its good answers, in seconds.</param>
    /// <param name="p99">Their 99th percentile.</param>
    public OperationTraces Of(string name, int index, double median, double p99)
    {
        // A quantile is known to within a bucket: what lies in the same one counts as slow.
        var slow = p99 * Nanoseconds * (1 - LatencyHistogram.RelativeError);
        return new OperationTraces(
            name,
            _replications.Sum(r => r.Traces[index].Requests.Count),
            _replications.Sum(r => r.Traces[index].Unfinished),
            Break(index, t => t.Outcome == Outcome.Ok),
            Break(index, t => t.Outcome == Outcome.Ok && t.Latency >= slow),
            Break(index, t => t.Outcome != Outcome.Ok),
            SlowestOf(r => r.Traces[index].Slowest),
            Median(index, median * Nanoseconds),
            SlowestOf(r => r.Traces[index].SlowestFailed));
    }

    private Breakdown Break(int index, Func<TracedRequest, bool> counts)
    {
        var times = new Dictionary<(string Where, Doing Doing), long>();
        var (requests, sum) = (0, 0L);
        foreach (var replication in _replications)
        {
            foreach (var traced in replication.Traces[index].Requests.Where(counts))
            {
                requests++;
                sum += traced.Latency;
                foreach (var share in traced.Shares)
                {
                    var key = (replication.NameOf(share.Subject), share.Doing);
                    times[key] = times.GetValueOrDefault(key) + share.Nanoseconds;
                }
            }
        }

        double Seconds(long time) => time / Nanoseconds / requests;
        double Share(long time) => sum == 0 ? 0 : (double)time / sum;
        return new Breakdown(
            requests,
            requests == 0 ? 0 : Seconds(sum),
            [.. Ordered(times).Select(t => new PartOfTime(t.Key.Where, t.Key.Doing, Seconds(t.Time), Share(t.Time)))],
            [.. Ordered(times.GroupBy(t => t.Key.Where).ToDictionary(g => (Where: g.Key, Doing: default(Doing)), g => g.Sum(t => t.Value))).Select(t => new PlaceOfTime(t.Key.Where, Seconds(t.Time), Share(t.Time)))],
            [.. Ordered(times.GroupBy(t => t.Key.Doing).ToDictionary(g => (Where: string.Empty, Doing: g.Key), g => g.Sum(t => t.Value))).Select(t => new KindOfTime(t.Key.Doing, Seconds(t.Time), Share(t.Time)))]);
    }

    private IReadOnlyList<TraceReport> SlowestOf(Func<Replication, IReadOnlyList<Trace>> traces) =>
        [.. _replications.SelectMany((r, i) => traces(r).Select(t => (Trace: t, Replication: i))).OrderByDescending(t => t.Trace.Latency).ThenBy(t => t.Replication).Take(TraceDigest.MostKept).Select(t => Report(t.Trace, t.Replication))];

    private TraceReport? Median(int index, double median)
    {
        var nearest = _replications.Select((r, i) => (Trace: r.Traces[index].Median, Replication: i)).Where(t => t.Trace is not null).OrderBy(t => Math.Abs(t.Trace!.Latency - median)).ThenBy(t => t.Replication).FirstOrDefault();
        return nearest.Trace is null ? null : Report(nearest.Trace, nearest.Replication);
    }

    private TraceReport Report(Trace trace, int replication)
    {
        var own = new long[trace.Count];
        CriticalPath.Find(trace, own);
        var spans = new List<SpanReport>();
        var places = new int[trace.Count];
        var start = trace[0].Start;
        double? Since(long moment) => moment == Span.Never ? null : (moment - start) / Nanoseconds;
        for (var i = 0; i < trace.Count; i++)
        {
            var span = trace[i];
            if (span.Kind == SpanKind.Phase && span.End == span.Start)
            {
                continue; // Nothing was done in it, and it has no parts.
            }

            places[i] = spans.Count;
            var isAbandoned = span.IsAbandoned && span.LastedUntil > span.GivenUpAt;
            spans.Add(new SpanReport(
                _replications[replication].NameOf(span.Subject),
                span.Kind,
                span.Doing,
                (span.Start - start) / Nanoseconds,
                Since(span.End),
                own[i] / Nanoseconds,
                span.Parent < 0 ? -1 : places[span.Parent],
                span.Attempt,
                span.IsHedge,
                span.IsLost,
                span.IsBeside,
                Since(span.GivenUpAt),
                isAbandoned,
                span.Kind == SpanKind.Phase || span.End == Span.Never ? null : Narrator.Words(span.Outcome)));
        }

        return new TraceReport(replication + 1, start / Nanoseconds, trace.Latency / Nanoseconds, Narrator.Words(trace.Outcome), trace.Dropped, spans);
    }

    private static IEnumerable<((string Where, Doing Doing) Key, long Time)> Ordered(Dictionary<(string Where, Doing Doing), long> times) =>
        times.OrderByDescending(t => t.Value).ThenBy(t => t.Key.Where, StringComparer.Ordinal).ThenBy(t => t.Key.Doing).Select(t => (t.Key, t.Value));
}
