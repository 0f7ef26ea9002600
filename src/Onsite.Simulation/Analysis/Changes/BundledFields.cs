using System.Globalization;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>What sort of thing a change does, where many are made at once.</summary>
internal static class BundledFields
{
    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal)
    {
        "replicas", "nodes", "machines", "brokers", "shards", "cores", "threads", "connections", "concurrency", "partitions", "prefixes", "memory", "pool", "bulkhead", "autoscale.min", "autoscale.max",
    };

    private static readonly HashSet<string> Guards = new(StringComparer.Ordinal)
    {
        "singleFlight", "unique", "durable", "collapse", "healthCheck.every", "outliers", "policy", "replicas.count", "replicas.synchronous", "writeQuorum", "staleFor", "zones", "failover", "noticesDeath", "ttlJitter", "acks", "deliver",
    };

    /// <summary>Whether it is about how much there is of something.</summary>
    public static bool IsSize(DesignChange change) => Sizes.Contains(change.Field) && change.From != "none";

    /// <summary>Whether there is more of it afterwards. What is written with a unit becomes larger in every change that is tried.</summary>
    public static bool IsLarger(DesignChange change) =>
        !double.TryParse(change.From, CultureInfo.InvariantCulture, out var from) || !double.TryParse(change.To, CultureInfo.InvariantCulture, out var to) || to > from;

    /// <summary>Whether it is a second part, a check or a habit that harms nobody who does not need it.</summary>
    public static bool IsGuard(DesignChange change) => Guards.Contains(change.Field);

    /// <summary>Whether it says how long somebody waits for an answer and what they do without one. What turns requests away is not in it: that helps only where others are served for it.</summary>
    public static bool IsPatience(DesignChange change) => change is { Field: "timeout", From: "none", To: "1 s" } or { Field: "retries.budget" or "breaker" };
}
