namespace Onsite.Simulation.Tracing;

/// <summary>What a request did while time went by.</summary>
public enum Doing
{
    /// <summary>Others were at work for it and none of them was traced, or it was not their turn yet: a shared fetch, a part of a trace that was left out.</summary>
    WaitingForOthers,

    /// <summary>It was on its way over a link, there or back; or it was lost there, and nobody had noticed.</summary>
    InTransit,

    /// <summary>It stood in line: for a place, a core, a disk, a lock.</summary>
    Queued,

    /// <summary>It was worked on.</summary>
    Working,

    /// <summary>It stood in line for a connection of a pool.</summary>
    WaitingForConnection,

    /// <summary>Its sender paused before the next try.</summary>
    BackingOff,
}
