namespace Onsite.Simulation.Components.Services;

/// <summary>What became of a request at the door.</summary>
internal enum Admission : byte
{
    /// <summary>It is in work.</summary>
    Begins,

    /// <summary>It is in the queue.</summary>
    Waits,

    /// <summary>The queue is full.</summary>
    Refused,
}
