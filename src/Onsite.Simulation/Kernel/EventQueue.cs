using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Kernel;

/// <summary>
/// The future in the order of its times; what is due at the same moment comes out in the order in which it went in. Only what is near is kept in order, in a heap; what is far lies in the buckets of <see cref="FarEvents"/> and is moved
/// nearer when its time comes. Of a large run's future most is not soon, such as leases, slow work and devices that come back: a heap of it all would be many times what a processor's nearest memory holds, and each event would go through it
/// (R. Brown, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem", Communications of the ACM 1988; W. T. Tang, R. S. M. Goh, I. L.-J. Thng, "Ladder queue", ACM TOMACS 2005).
/// It allocates only while it grows.
/// </summary>
internal sealed class EventQueue
{
    /// <summary>A bucket of at most so many goes into the heap as it is, and so does all that is far where it is no more.</summary>
    private const int Few = 64;

    /// <summary>A heap of more than so many is divided anew, where it reaches far.</summary>
    private const int Many = 512;

    private readonly EventHeap _near;
    private readonly FarEvents _far;
    private PlannedEvent[] _moved = [];
    private ulong _epoch;

    /// <summary>The first moment that is far: what is due before it is in the heap, and nothing else.</summary>
    private long _horizon;

    /// <summary>An empty queue.</summary>
    /// <param name="capacity">How many events it holds before it grows.</param>
    public EventQueue(int capacity = 1024)
    {
        _near = new EventHeap(Many);
        _far = new FarEvents(capacity);
        _horizon = _far.Begin(0);
    }

    /// <summary>How many events are to come.</summary>
    public int Count => _near.Count + _far.Count;

    /// <summary>When the next is due; the end of time where there is none.</summary>
    public long NextTime => _near.NextTime;

    /// <summary>The times of all that is to come, in no order that means anything. For what happens rarely: it looks at every event.</summary>
    public IReadOnlyList<long> ListTimes()
    {
        var times = new List<long>(Count);
        foreach (ref readonly var planned in _near.Entries)
        {
            times.Add(planned.Time);
        }

        _far.ListTimes(times);
        return times;
    }

    /// <summary>Puts an event in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long time, int node, int kind, int subject, int tag = 0) => Push(new PlannedEvent(time, _epoch++, node, kind, subject, tag));

    /// <summary>The place, among what is due at the same moment, of an event that goes in now; that event may be put in later.</summary>
    public ulong Reserve() => _epoch++;

    /// <summary>Puts an event in whose place was reserved, before any that comes after it was taken out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in PlannedEvent planned)
    {
        if (planned.Time < _horizon)
        {
            _near.Push(planned);
            if (_near.Count > Many)
            {
                Divide();
            }
        }
        else
        {
            _far.Add(planned);
            if (_near.Count == 0)
            {
                Approach();
            }
        }
    }

    /// <summary>Takes the next event out.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Event Pop()
    {
        var next = _near.Pop();
        if (_near.Count == 0 && _far.Count > 0)
        {
            Approach();
        }

        return next;
    }

    /// <summary>Moves the first of what is far into the heap.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Approach() => _horizon = _far.Count <= Few ? _far.TakeAll(_near) : _far.TakeFirst(Few, _near);

    /// <summary>Keeps of a heap that has become large only what is due soon.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Divide()
    {
        if (_far.IsFinest)
        {
            return;
        }

        var count = _near.Count;
        if (_moved.Length < count)
        {
            _moved = new PlannedEvent[2 * count];
        }

        _near.Entries.CopyTo(_moved);
        _horizon = _far.Begin(_near.NextTime);
        _near.Clear();
        foreach (ref readonly var planned in _moved.AsSpan(0, count))
        {
            if (planned.Time < _horizon)
            {
                _near.Push(planned);
            }
            else
            {
                _far.Add(planned);
            }
        }
    }
}
