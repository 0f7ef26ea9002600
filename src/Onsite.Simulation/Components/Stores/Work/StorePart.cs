namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>A machine of a store that hands its calls out.</summary>
internal sealed class StorePart
{
    public StorePart(JobServers cores) => Cores = cores;

    /// <summary>Its cores.</summary>
    public JobServers Cores { get; }

    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>How fast it works; 1 as it should.</summary>
    public double Pace { get; set; } = 1;
}
