using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Names;

/// <summary>A resolver of somebody's network: what it was told, and who waits for that.</summary>
internal struct Resolver
{
    /// <summary>The target that it was told; what it is means nothing once it has expired.</summary>
    public int Target;

    /// <summary>The target that it is near to.</summary>
    public int Nearest;

    /// <summary>When its answer expires, in nanoseconds.</summary>
    public long ExpiresAt;

    /// <summary>Whether it has asked and has no answer yet.</summary>
    public bool IsAsking;

    /// <summary>Whether it was told something before.</summary>
    public bool HasAsked;

    /// <summary>Grows when it forgets what it has asked; an answer to that is out of date.</summary>
    public int Generation;

    /// <summary>Calls that wait for the answer.</summary>
    public CallQueue Waiting;
}
