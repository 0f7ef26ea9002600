namespace Onsite.Simulation.Components.Services;

/// <summary>What a process is doing in its life.</summary>
internal enum PartState : byte
{
    /// <summary>It serves.</summary>
    Serving,

    /// <summary>It finishes what it has and takes nothing new.</summary>
    Draining,

    /// <summary>It starts, or waits for a machine to start on.</summary>
    Starting,

    /// <summary>It has died and is not back.</summary>
    Down,

    /// <summary>It was taken away; nothing is paid for it.</summary>
    Gone,
}
