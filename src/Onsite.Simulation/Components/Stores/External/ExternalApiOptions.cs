using Onsite.Simulation.Distributions;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Stores.External;

/// <summary>How an interface that somebody else runs behaves. Distributions are in seconds.</summary>
internal sealed record ExternalApiOptions
{
    /// <summary>How long a call takes; assumed to be 200 ms on average and a second for one in a hundred, as with an authorization that goes through to a bank.</summary>
    public Distribution Latency { get; init; } = LogNormal.FromMeanAndP99(0.200, 1.0);

    /// <summary>The share of calls that fail, from 0 to 1.</summary>
    public double ErrorShare { get; init; } = 0.001;

    /// <summary>The share of the failures that have done what was asked for all the same: the answer was lost, the money is gone. From 0 to 1.</summary>
    public double DoneAmongErrors { get; init; }

    /// <summary>Calls that it takes at the most; null for no limit. Stripe takes 100 a second.</summary>
    public TokenBucketOptions? RateLimit { get; init; } = new(100, 100);

    /// <summary>Whether a second call with the number of the same write does nothing and says what the first did: a card network that is given a key charges once.</summary>
    public bool IsIdempotent { get; init; } = true;

    /// <summary>Whether what is done here goes into the ledger. Not so where the same write is also kept in a store of the design, or it would count twice.</summary>
    public bool CountsWrites { get; init; }
}
