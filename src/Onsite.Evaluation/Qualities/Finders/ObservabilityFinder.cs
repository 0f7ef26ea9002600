using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Observability: shown where a way of watching and what is watched stand together; "we should have monitoring" only names it.</summary>
internal sealed class ObservabilityFinder : IQualityFinder
{
    private static readonly CueTable Cues = CueTable.Of(
        "alert+ on/when/if/at/above/below/for", "alert/alerts/alerting/alarm+", "page+ on/when/if/somebody/someone/me/us/the", "paged", "dashboard+", "metric+", "trace/traces/tracing", "span+ for", "structured log+", "log line+", "slo+", "sli+", "error budget+", "burn rate", "monitor+", "synthetic+", "probe+ that/which", "observability", "histogram+", "opentelemetry", "prometheus", "grafana", "instrument+", "canary _2 account/message/event/order/transaction+",
        "{iwould} _1 watch/measure/graph/track/chart/plot/record", "i/we watch/measure/graph/track/chart/record", "watch/watching the/for/p99/lag/queue/their", "what i'd watch", "wake+ me/us/somebody/someone when/if", "counter+ for/of", "gauge+", "correlation id", "trace id", "request id in");

    private static readonly CueTable Signals = CueTable.Of(
        "latency/latencies", "error rate+/budget/ratio/share", "error+", "lag", "depth", "age", "oldest", "rate+/ratio", "p50/p90/p95/p99/p999", "percentile+", "saturation", "utilization", "wait time/times", "queue length/depth/size", "count+", "mismatch+", "difference+", "hit rate/ratio", "miss+ rate", "throughput", "time to", "delay", "backlog", "pool wait/size/usage", "memory", "heap", "cpu", "disk", "conversion", "orders/checkouts/payments/messages/events/requests/deliveries _3 minute/second/hour", "failed", "dropped", "duplicate+", "rejected", "retries", "stale/staleness/freshness", "replica+", "rebuffering", "availability", "traffic", "pending", "share of", "spend", "each hop/step/query/call/statement", "late/behind");

    private static readonly CueTable Vetoes = CueTable.Of("web/landing/product/first/next/each/one/every/home/status/a/the page+", "page size/number/token/of/cache", "trace of", "without a/any trace", "stack trace+", "track of", "track record", "page the customer/user", "page through", "virtual memory page+", "pages of");

    public QualityKind Kind => QualityKind.Observability;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        foreach (var sentence in prose.Sentences)
        {
            if (sentence.Counts && !sentence.IsQuestion && Cues.TryFindAffirmed(prose, sentence, out var cue) && !IsVetoed(prose, sentence, cue))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Signals.IsIn(prose, sentence)));
            }
        }
    }

    /// <summary>A web page is nobody's alert: the words that say otherwise must be those of the cue.</summary>
    private static bool IsVetoed(Prose prose, ProseSentence sentence, CueMatch cue) =>
        Vetoes.TryFind(prose, sentence, Math.Max(sentence.First, cue.First - 1), out var veto) && veto.First <= cue.Last;
}
