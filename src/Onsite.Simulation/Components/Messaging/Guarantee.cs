namespace Onsite.Simulation.Components.Messaging;

/// <summary>What a message may count on.</summary>
internal enum Guarantee : byte
{
    /// <summary>It is forgotten when its handler says that it is done; until then it may be delivered again.</summary>
    AtLeastOnce,

    /// <summary>It is forgotten when it is delivered: it is never delivered again, and lost where its handler fails.</summary>
    AtMostOnce,
}
