using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Onsite.Simulation.Kernel;

/// <summary>
/// Events in the order of their times; what is due at the same moment comes out in the order of its epochs. A four-ary heap in one array of structs: half as deep as a binary one, and the four children of a
/// node lie side by side. It is quick while it is small enough for a processor's nearest memory. It allocates only while it grows.
/// </summary>
internal sealed class EventHeap
{
    private const int Arity = 4;
    private const int Log2Arity = 2;

    private PlannedEvent[] _entries;
    private int _count;
    private ulong _epoch;

    /// <summary>An empty heap.</summary>
    /// <param name="capacity">How many events it holds before it grows.</param>
    public EventHeap(int capacity) => _entries = new PlannedEvent[Math.Max(capacity, Arity)];

    /// <summary>How many events are to come.</summary>
    public int Count => _count;

    /// <summary>When the next is due; the end of time where there is none.</summary>
    public long NextTime => _count == 0 ? long.MaxValue : _entries[0].Time;

    /// <summary>All that is to come, in no order that means anything.</summary>
    public ReadOnlySpan<PlannedEvent> Entries => _entries.AsSpan(0, _count);

    /// <summary>Puts an event in, with the next epoch of this heap.</summary>
    public void Push(long time, int subject) => Push(new PlannedEvent(time, _epoch++, 0, 0, subject, 0));

    /// <summary>Puts an event in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in PlannedEvent planned)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _entries.Length);
        }

        MoveUp(planned, _count++);
    }

    /// <summary>Takes the next event out.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Event Pop()
    {
        if (_count == 0)
        {
            throw new InvalidOperationException("Nothing is to come.");
        }

        var first = _entries[0].Happen();
        if (--_count > 0)
        {
            MoveDown(_entries[_count]);
        }

        return first;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _count = 0;
        _epoch = 0;
    }

    /// <summary>Moves a hole from a leaf towards the root until the entry fits; entries on the way are written once and not swapped.</summary>
    private void MoveUp(in PlannedEvent entry, int hole)
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
    private void MoveDown(in PlannedEvent entry)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        var count = _count;
        var hole = 0;
        while (true)
        {
            var child = (hole << Log2Arity) + 1;
            int least;
            if (child + Arity <= count)
            {
                ref var children = ref Unsafe.Add(ref entries, child);
                var left = Second(children, Unsafe.Add(ref children, 1));
                var right = 2 + Second(Unsafe.Add(ref children, 2), Unsafe.Add(ref children, 3));
                least = child + left + ((right - left) & -Second(Unsafe.Add(ref children, left), Unsafe.Add(ref children, right)));
            }
            else if (child < count)
            {
                least = child;
                for (var other = child + 1; other < count; other++)
                {
                    least += (other - least) & -Second(Unsafe.Add(ref entries, least), Unsafe.Add(ref entries, other));
                }
            }
            else
            {
                break;
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

    /// <summary>1 where the second of two is due first, 0 where the first is; without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Second(in PlannedEvent first, in PlannedEvent second) => Unsafe.BitCast<bool, byte>(second.IsBefore(first));
}
