using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Policies.Throttling;

namespace Onsite.Simulation.Assembly;

/// <summary>Makes the policies of a link out of what was set of it.</summary>
internal static class LinkBuilder
{
    /// <summary>The policies.</summary>
    public static LinkPolicies Policies(Settings settings) => new()
    {
        Timeout = settings.OptionalNanoseconds("timeout"),
        Retry = settings.Group("retries") is { } retries ? Retry(retries) : null,
        Breaker = settings.Group("breaker") is { } breaker ? Breaker(breaker) : null,
        RateLimit = settings.Group("rateLimit") is { } limit ? new TokenBucketOptions(limit.Number("rate"), limit.OptionalNumber("burst") ?? Math.Max(1, limit.Number("rate") / 10)) : null,
        Pool = Pool(settings),
        WindowLimit = settings.Group("window") is { } window ? new SlidingWindowOptions(window.Count("calls"), window.Nanoseconds("every")) : null,
        Hedge = settings.Group("hedge") is { } hedge ? new HedgeOptions { After = hedge.OptionalNanoseconds("after"), BudgetRatio = hedge.Number("budget") } : null,
        Throttle = settings.Group("throttle") is { } throttle ? new ThrottleOptions { Multiplier = throttle.Number("multiplier"), Window = throttle.Nanoseconds("window") } : null,
    };

    /// <summary>What lies between the two ends.</summary>
    public static LinkNetwork Network(Settings settings)
    {
        var network = LinkNetwork.None;
        if (settings.OptionalDistribution("latency") is { } latency)
        {
            network = network with { There = latency, Back = latency };
        }

        return settings.OptionalNanoseconds("connectTimeout") is { } patience ? network with { ConnectionTimeout = patience } : network;
    }

    private static RetryOptions? Retry(Settings settings) => settings.Count("attempts") < 2 ? null : new RetryOptions
    {
        Attempts = settings.Count("attempts"),
        Backoff = settings.Nanoseconds("backoff"),
        LongestBackoff = settings.Nanoseconds("longest"),
        Jitter = settings.Text("jitter") switch { "none" => Jitter.None, "equal" => Jitter.Equal, _ => Jitter.Full },
        BudgetRatio = settings.OptionalNumber("budget"),
        RetriesRefusals = settings.Flag("refusals"),
    };

    private static BreakerOptions Breaker(Settings settings) => new()
    {
        Window = settings.Nanoseconds("window"),
        FailureRatio = settings.Number("failures"),
        Minimum = settings.Count("minimum"),
        OpenFor = settings.Nanoseconds("open"),
        Probes = settings.Count("probes"),
    };

    private static PoolOptions? Pool(Settings settings)
    {
        if (settings.OptionalCount("bulkhead") is { } places)
        {
            return new PoolOptions(places, QueueLimit: 0);
        }

        return settings.OptionalCount("pool") is { } size ? new PoolOptions(size, settings.OptionalCount("poolQueue") ?? int.MaxValue, settings.OptionalNanoseconds("poolTimeout"), settings.Flag("byPriority"), settings.OptionalDistribution("patience")) : null;
    }
}
