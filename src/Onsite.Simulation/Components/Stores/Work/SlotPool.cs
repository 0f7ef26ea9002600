namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>Values in one array, used again and again and named by numbers. It allocates only while it grows.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class SlotPool<T>
    where T : struct
{
    private T[] _items = new T[16];
    private Slot[] _slots = new Slot[16];
    private int _free = -1;

    /// <summary>Places that were ever taken.</summary>
    public int Places { get; private set; }

    /// <summary>A value. The reference holds until the next <see cref="Take"/>, which may move the array.</summary>
    public ref T this[int number] => ref _items[number];

    /// <summary>Grows each time that the place is taken or given back: what was planned for an earlier value is known by it.</summary>
    public int Generation(int number) => _slots[number].Generation;

    /// <summary>Whether the place is taken.</summary>
    public bool IsLive(int number) => (_slots[number].Generation & 1) == 1;

    /// <summary>Takes a place for a value.</summary>
    public int Take(in T value)
    {
        var number = _free;
        if (number >= 0)
        {
            _free = _slots[number].Next;
        }
        else
        {
            number = Places++;
            if (number == _items.Length)
            {
                Array.Resize(ref _items, 2 * _items.Length);
                Array.Resize(ref _slots, 2 * _slots.Length);
            }
        }

        _slots[number].Generation++;
        _items[number] = value;
        return number;
    }

    /// <summary>Gives a place back.</summary>
    public void Return(int number)
    {
        _slots[number].Generation++;
        _slots[number].Next = _free;
        _free = number;
    }

    private struct Slot
    {
        public int Generation;
        public int Next;
    }
}
