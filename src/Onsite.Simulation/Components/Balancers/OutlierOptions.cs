namespace Onsite.Simulation.Components.Balancers;

/// <summary>Passive health: a balancer leaves a part out for a while whose calls fail one after another. The defaults are those of Envoy's outlier detection, whose latest version leaves one out always only where it is told to (always_eject_one_host).</summary>
internal sealed record OutlierOptions
{
    /// <summary>Calls that have to fail in a row; 1 or more. Default 5.</summary>
    public int Consecutive { get; init; } = 5;

    /// <summary>Nanoseconds for which a part is left out the first time; the nth time in a row it is n times that. Default 30 s.</summary>
    public long EjectFor { get; init; } = 30_000_000_000;

    /// <summary>How many times <see cref="EjectFor"/> it is at the most. Default 10.</summary>
    public int MostTimes { get; init; } = 10;

    /// <summary>The share of parts that may be left out at once; one always may. Default 0.1.</summary>
    public double MostShare { get; init; } = 0.1;
}
