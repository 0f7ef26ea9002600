using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;
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
    /// <summary>The policies of a sender that is divided: what it has once for all its replicas is divided with it.</summary>
    public static Settings Divided(Settings settings, double divisor)
    {
        if (divisor == 1)
        {
            return settings;
        }

        var divided = settings.Divide("pool", divisor).Divide("poolQueue", divisor).Divide("bulkhead", divisor);
        divided = settings.Group("rateLimit") is { } limit ? divided.WithValue("rateLimit", limit.DivideAmount("rate", divisor).Divide("burst", divisor)) : divided;
        divided = settings.Group("window") is { } window ? divided.WithValue("window", window.Divide("calls", divisor)) : divided;
        return settings.Group("breaker") is { } breaker ? divided.WithValue("breaker", breaker.Divide("minimum", divisor)) : divided;
    }

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
    /// <param name="settings">What was set of the link.</param>
    /// <param name="operations">The operations whose messages cross it.</param>
    public static LinkNetwork Network(Settings settings, IReadOnlyList<Operation> operations)
    {
        var network = LinkNetwork.None;
        if (settings.OptionalDistribution("latency") is { } latency)
        {
            network = network with { There = latency, Back = latency };
        }

        if (settings.Has("bandwidth") || settings.Has("pricePerGigabyte"))
        {
            network = network with { Sizes = [.. operations.Select(o => new MessageSizes(o.RequestBytes, o.ResponseBytes))], BytesPerSecond = settings.OptionalNumber("bandwidth") ?? double.PositiveInfinity };
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
