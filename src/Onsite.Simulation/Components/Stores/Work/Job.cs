namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>What one part of a store does for a call. It lives in a <see cref="SlotPool{T}"/>.</summary>
internal struct Job
{
    /// <summary>For whom: a call, or what gathers the answers for one.</summary>
    public int Owner;

    /// <summary>The part that does it.</summary>
    public int Part;

    /// <summary>Which copy of its data the part holds, from 0.</summary>
    public int Copy;

    /// <summary>How long the server that it has works on it, in nanoseconds.</summary>
    public long Work;

    /// <summary>When it came to its part.</summary>
    public long ReachedAt;

    /// <summary>When that server began.</summary>
    public long StartedAt;

    /// <summary>When it got its connection; -1 while it has none.</summary>
    public long ConnectedAt;

    /// <summary>The lock that it holds or waits for; -1 for none.</summary>
    public int Lock;

    /// <summary>The next in the same queue.</summary>
    public int Next;
}
