using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>A message while a queue has it, or a delivery of it is at work.</summary>
internal struct Message
{
    /// <summary>What its publisher wants.</summary>
    public Request Request;

    /// <summary>When the queue had taken it in.</summary>
    public long PublishedAt;

    /// <summary>Since when it has waited for a consumer.</summary>
    public long ReadyAt;

    /// <summary>Deliveries so far.</summary>
    public int Deliveries;

    /// <summary>Deliveries that are at work.</summary>
    public int Outstanding;

    /// <summary>The delivery whose acknowledgement counts; -1 where there is none.</summary>
    public int Current;

    /// <summary>The message that was published before it and is still there; -1 for none.</summary>
    public int Older;

    /// <summary>The message that was published after it and is still there; -1 for none.</summary>
    public int Newer;

    /// <summary>Where it is.</summary>
    public MessageState State;

    /// <summary>Whether a delivery has ended well.</summary>
    public bool IsHandled;
}

/// <summary>A message with a consumer.</summary>
/// <param name="Message">Which.</param>
/// <param name="Consumer">The number of the consumer.</param>
/// <param name="Part">The replica of the consumer.</param>
/// <param name="IsOver">Whether the consumer has died with it and the queue has not noticed.</param>
internal record struct Delivery(int Message, int Consumer, int Part, bool IsOver = false);
