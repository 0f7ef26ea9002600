using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Policies.Throttling;

namespace Onsite.Simulation.Network;

/// <summary>What a sender does about calls that are slow or fail.</summary>
internal sealed record LinkPolicies
{
    /// <summary>Nothing.</summary>
    public static LinkPolicies None { get; } = new();

    /// <summary>How long it waits for a try, in nanoseconds, from the moment that it is sent; null for ever.</summary>
    public long? Timeout { get; init; }

    /// <summary>Whether and how it tries again.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>Whether it sends a second attempt while it waits for a slow one.</summary>
    public HedgeOptions? Hedge { get; init; }

    /// <summary>When it stops trying altogether.</summary>
    public BreakerOptions? Breaker { get; init; }

    /// <summary>Whether it holds back as far as the other end refuses.</summary>
    public ThrottleOptions? Throttle { get; init; }

    /// <summary>How much it sends at the most: a rate and a burst.</summary>
    public TokenBucketOptions? RateLimit { get; init; }

    /// <summary>How much it sends within any window of time at the most.</summary>
    public SlidingWindowOptions? WindowLimit { get; init; }

    /// <summary>How many attempts are under way at the most: a pool of connections, or a bulkhead.</summary>
    public PoolOptions? Pool { get; init; }

    /// <summary>Whether there is none of them.</summary>
    public bool IsNone => this == None;

    /// <summary>Whether chance has a say in them.</summary>
    public bool NeedsChance => Retry is not null || Throttle is not null || Pool?.Patience is not null;
}
