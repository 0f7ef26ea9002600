namespace Onsite.Simulation.Components.Messaging.Outboxes;

/// <summary>A store whose transactions can put a message into an outbox of it.</summary>
internal interface IKeepsOutboxes
{
    /// <summary>Adds an outbox.</summary>
    /// <returns>Its number, from 1, for <see cref="Kernel.Request.Outbox"/>.</returns>
    ushort Keep(OutboxNode outbox);
}
