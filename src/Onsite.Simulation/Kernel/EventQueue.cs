using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Onsite.Simulation.Kernel;

/// <summary>
/// The future in the order of its times; what is due at the same moment comes out in the order in which it went in. A four-ary heap in one array of structs: half as deep as a binary one, and the four
/// children of a node lie side by side. It allocates only while it grows.
/// </summary>
internal sealed class EventQueue
{
    private const int Arity = 4;
    private const int Log2Arity = 2;

    private Entry[] _entries;
    private int _count;
    private ulong _epoch;

    /// <summary>An empty queue.</summary>
    /// <param name="capacity">How many events it holds before it grows.</param>
    public EventQueue(int capacity = 1024) => _entries = new Entry[Math.Max(capacity, Arity)];

    /// <summary>How many events are to come.</summary>
    public int Count => _count;

    /// <summary>When the next is due; the end of time where there is none.</summary>
    public long NextTime => _count == 0 ? long.MaxValue : _entries[0].Time;

    /// <summary>The times of all that is to come, in no order that means anything.</summary>
    public IEnumerable<long> Times => _entries.Take(_count).Select(e => e.Time);

    /// <summary>Puts an event in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long time, int node, int kind, int subject, int tag = 0)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _entries.Length);
        }

        MoveUp(new Entry(time, _epoch++, node, kind, subject, tag), _count++);
    }

    /// <summary>Takes the next event out.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Event Pop()
    {
        if (_count == 0)
        {
            throw new InvalidOperationException("Nothing is to come.");
        }

        var first = _entries[0];
        var last = _entries[--_count];
        if (_count > 0)
        {
            MoveDown(last);
        }

        return new Event(first.Time, first.Node, first.Kind, first.Subject, first.Tag);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _count = 0;
        _epoch = 0;
    }

    /// <summary>Moves a hole from a leaf towards the root until the entry fits; entries on the way are written once and not swapped.</summary>
    private void MoveUp(in Entry entry, int hole)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        while (hole > 0)
        {
            var parent = (hole - 1) >> Log2Arity;
            ref var above = ref Unsafe.Add(ref entries, parent);
            if (!entry.IsBefore(above))
            {
                break;
            }

            Unsafe.Add(ref entries, hole) = above;
            hole = parent;
        }

        Unsafe.Add(ref entries, hole) = entry;
    }

    /// <summary>Moves a hole from the root towards the leaves until the entry fits.</summary>
    private void MoveDown(in Entry entry)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        var count = _count;
        var hole = 0;
        while (true)
        {
            var child = (hole << Log2Arity) + 1;
            if (child >= count)
            {
                break;
            }

            var end = Math.Min(child + Arity, count);
            var least = child;
            for (var other = child + 1; other < end; other++)
            {
                if (Unsafe.Add(ref entries, other).IsBefore(Unsafe.Add(ref entries, least)))
                {
                    least = other;
                }
            }

            ref var below = ref Unsafe.Add(ref entries, least);
            if (!below.IsBefore(entry))
            {
                break;
            }

            Unsafe.Add(ref entries, hole) = below;
            hole = least;
        }

        Unsafe.Add(ref entries, hole) = entry;
    }

    private readonly record struct Entry(long Time, ulong Epoch, int Node, int Kind, int Subject, int Tag)
    {
        /// <summary>No two entries have one epoch, so the order is total.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsBefore(in Entry other) => Time < other.Time || (Time == other.Time && Epoch < other.Epoch);
    }
}
