namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>Where a message is.</summary>
internal enum MessageState : byte
{
    /// <summary>It will be ready later: it is delayed, or its last delivery has failed.</summary>
    Delayed,

    /// <summary>It waits for a consumer.</summary>
    Ready,

    /// <summary>It is with a consumer.</summary>
    InWork,

    /// <summary>The queue has done with it; a delivery may still be at work.</summary>
    Over,
}
