using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Services;

/// <summary>When and for how long a process stops altogether, as for a garbage collection that stops the world.</summary>
internal sealed record PauseOptions
{
    /// <summary>The seconds from the end of a pause to the next; null where it does not depend on time.</summary>
    public Distribution? Every { get; init; }

    /// <summary>Requests after which the memory is full, so that it pauses; 0 where it does not depend on requests.</summary>
    public int EveryRequests { get; init; }

    /// <summary>The seconds that a pause lasts. Default 50 ms.</summary>
    public Distribution Length { get; init; } = new Constant(0.05);
}
