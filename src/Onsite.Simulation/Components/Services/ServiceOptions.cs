using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Policies.Shedding;

namespace Onsite.Simulation.Components.Services;

/// <summary>How a service is built.</summary>
internal sealed record ServiceOptions
{
    /// <summary>Processes, 1 or more.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Cores of a process, 1 or more.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>Whether all who compute share the cores, as an operating system lets them; otherwise each core works on one until it is done.</summary>
    public bool SharesCores { get; init; }

    /// <summary>Requests that a process has in work at the most: its threads, or its limit where it is asynchronous.</summary>
    public int Concurrency { get; init; } = int.MaxValue;

    /// <summary>Requests that wait for a place at the most.</summary>
    public int QueueLimit { get; init; } = int.MaxValue;

    /// <summary>How its processes come and go.</summary>
    public LifeOptions Life { get; init; } = new();

    /// <summary>When a process stops altogether for a while; null for never.</summary>
    public PauseOptions? Pauses { get; init; }

    /// <summary>How those find out which processes are up who call it over a link and not through a balancer. Default: as Kubernetes does.</summary>
    public HealthOptions Health { get; init; } = HealthOptions.Default;

    /// <summary>Whether the most important request in the queue gets the next free place; otherwise the first. What is in work is not interrupted.</summary>
    public bool ByPriority { get; init; }

    /// <summary>When a process refuses requests that it might take, to serve the others in time; null where it never does.</summary>
    public ShedOptions? Shedding { get; init; }
}
