using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;

namespace Onsite.Simulation.Network;

/// <summary>What a sender does about calls that are slow or fail.</summary>
internal sealed record LinkPolicies
{
    /// <summary>Nothing.</summary>
    public static LinkPolicies None { get; } = new();

    /// <summary>How long it waits for an attempt, in nanoseconds; null for ever.</summary>
    public long? Timeout { get; init; }

    /// <summary>Whether and how it tries again.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>When it stops trying altogether.</summary>
    public BreakerOptions? Breaker { get; init; }

    /// <summary>How much it sends at the most.</summary>
    public TokenBucketOptions? RateLimit { get; init; }

    /// <summary>How many attempts are under way at the most: a pool of connections, or a bulkhead.</summary>
    public PoolOptions? Pool { get; init; }

    /// <summary>Whether there is none of them.</summary>
    public bool IsNone => this == None;
}
