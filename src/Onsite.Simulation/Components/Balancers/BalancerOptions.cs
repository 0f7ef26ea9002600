using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Balancers;

/// <summary>How a balancer is built.</summary>
internal sealed record BalancerOptions
{
    /// <summary>The seconds of a core that a call costs it; null for nothing.</summary>
    public Distribution? Work { get; init; }

    /// <summary>Its cores, 1 or more.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>Calls that it has open at once at the most; one more is refused. Default: no limit.</summary>
    public int ConnectionLimit { get; init; } = int.MaxValue;

    /// <summary>How it finds out which parts are up. Default: as Kubernetes does.</summary>
    public HealthOptions Health { get; init; } = HealthOptions.Default;

    /// <summary>How much each part can take, as compared to the others, above 0; those beyond the list count as 1.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [];
}
