namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>Deliveries in the order in which their time runs out. Each has the same time, so a line will do where timers would fill the heap of events with what nearly always is over by then.</summary>
internal sealed class Deadlines
{
    private readonly Queue<(long At, int Delivery, int Generation)> _line = new();

    /// <summary>Whether an event is planned for the first.</summary>
    public bool IsPlanned { get; set; }

    /// <summary>A delivery has begun whose time runs out at a moment.</summary>
    public void Add(long at, int delivery, int generation) => _line.Enqueue((at, delivery, generation));

    /// <summary>Takes the first whose time has run out.</summary>
    public bool TryTakeDue(long now, out int delivery, out int generation)
    {
        if (_line.TryPeek(out var first) && first.At <= now)
        {
            (_, delivery, generation) = _line.Dequeue();
            return true;
        }

        (delivery, generation) = (-1, 0);
        return false;
    }

    /// <summary>When the time of the first runs out; null where there is none.</summary>
    public long? Next => _line.TryPeek(out var first) ? first.At : null;
}
