namespace Onsite.Simulation.Components.Balancers;

/// <summary>How a balancer finds out which parts are up.</summary>
internal sealed record HealthOptions
{
    /// <summary>What Kubernetes does by default: a readiness probe every ten seconds, three failures to eject, one success to readmit.</summary>
    public static HealthOptions Default { get; } = new();

    /// <summary>Nanoseconds between two checks of a part; 0 for none. Default 10 s (periodSeconds of a Kubernetes probe).</summary>
    public long Every { get; init; } = 10_000_000_000;

    /// <summary>Checks that have to fail in a row before nothing more is sent to a part; 1 or more. Default 3 (failureThreshold).</summary>
    public int FailuresToEject { get; init; } = 3;

    /// <summary>Checks that have to succeed in a row before it gets calls again; 1 or more. Default 1 (successThreshold).</summary>
    public int SuccessesToReadmit { get; init; } = 1;

    /// <summary>Nanoseconds after which it hears that a part was registered or taken off. Default 0: at once.</summary>
    public long HearsAfter { get; init; }

    /// <summary>Nanoseconds over which a part that is back gets up to its full share, from a tenth of it; 0 for its full share at once. Default 0.</summary>
    public long SlowStart { get; init; }

    /// <summary>Where fewer than this share of the listed parts are believed up, calls go to all of them: better to try than to refuse. Default 0: never. Envoy's panic threshold is 0.5.</summary>
    public double PanicShare { get; init; }

    /// <summary>Whether and when parts whose calls fail are left out for a while; null for no such watch.</summary>
    public OutlierOptions? Outliers { get; init; }
}
