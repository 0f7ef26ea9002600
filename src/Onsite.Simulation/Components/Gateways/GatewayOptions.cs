using Onsite.Simulation.Distributions;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Gateways;

/// <summary>What an API gateway does with a request before it passes it on.</summary>
internal sealed record GatewayOptions
{
    /// <summary>The seconds of a core to read a request and look its limit up: what one that is refused costs as well. Default 50 µs.</summary>
    public Distribution Reading { get; init; } = new Exponential(50e-6);

    /// <summary>The limit of rate; null for none.</summary>
    public TokenBucketOptions? RateLimit { get; init; }

    /// <summary>How many clients have a limit of their own; 1 where all share one. Default 1.</summary>
    public int Clients { get; init; } = 1;

    /// <summary>The seconds of a core to see who is asking, as for checking the signature of a token; null for nothing. Default 100 µs.</summary>
    public Distribution? Authentication { get; init; } = new Exponential(100e-6);
}
