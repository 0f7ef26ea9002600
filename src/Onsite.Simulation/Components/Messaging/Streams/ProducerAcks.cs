namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>When a producer is told that its message is taken.</summary>
internal enum ProducerAcks : byte
{
    /// <summary>When all replicas in sync have it.</summary>
    All,

    /// <summary>When the leader has it: sooner, and lost where the leader dies before the others have it.</summary>
    Leader,
}
