using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>A message in a partition.</summary>
internal struct StreamRecord
{
    /// <summary>What its producer wants.</summary>
    public Request Request;

    /// <summary>When it was appended.</summary>
    public long AppendedAt;

    /// <summary>When the other copies have it, and consumers may see it.</summary>
    public long VisibleAt;

    /// <summary>The call of its producer who waits for the other copies; -1 where none does.</summary>
    public int Call;

    /// <summary>Whether its producer was told that it is taken.</summary>
    public bool IsAcknowledged;
}
