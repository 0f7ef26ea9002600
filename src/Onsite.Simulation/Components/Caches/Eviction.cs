namespace Onsite.Simulation.Components.Caches;

/// <summary>Which entry makes room for another.</summary>
internal enum Eviction : byte
{
    /// <summary>The one that was used least recently.</summary>
    Lru,

    /// <summary>
    /// The one that was used least often since it came in; among equals the one that was used least recently. Counts stop at 255, and all are halved each time that there were a hundred uses for every place: what was
    /// popular last week does not stay for ever.
    /// </summary>
    Lfu,

    /// <summary>The one that came in first.</summary>
    Fifo,
}
