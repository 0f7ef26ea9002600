namespace Onsite.Practice.Clarifications;

/// <summary>What people say in a design interview for plain words: each counts as the words behind it.</summary>
internal static class InterviewWords
{
    private static readonly (string Spoken, string Plain)[] Lines =
    [
        ("dau daus", "daily users"),
        ("mau maus", "users"),
        ("qps tps rps throughput", "many requests second traffic"),
        ("spike spikes burst bursts", "peak"),
        ("simultaneous simultaneously concurrently", "concurrent"),
        ("celebrity celebrities influencers", "largest followers"),
        ("sla slas slo slos", "availability latency target"),
        ("uptime nines", "availability"),
        ("rpo", "lose"),
        ("rto", "recovery time"),
        ("az azs", "zones"),
        ("p95 p99", "latency"),
        ("duplicate duplicates duplicated double doubled", "twice"),
        ("drop dropped vanish vanishes", "lose"),
        ("outdated", "stale"),
        ("throttle throttled throttling throttles", "limit"),
        ("psp processor", "payment provider"),
        ("ceiling spend money pay afford", "budget cost"),
        ("load", "traffic"),
        ("transaction transactions", "requests"),
        ("subscriber subscribers", "members users"),
        ("outage outages", "failure lose"),
        ("gateway", "provider"),
        ("multiplier", "factor"),
        ("catalog", "catalogue"),
        ("personalized personalised", "personal"),
        ("indicator", "status"),
    ];

    /// <summary>For each word the plain ones.</summary>
    public static IReadOnlyDictionary<string, string> Plain { get; } =
        Lines.SelectMany(l => l.Spoken.Split(' ').Select(s => (Word: s, l.Plain))).ToDictionary(l => l.Word, l => l.Plain, StringComparer.Ordinal);
}
