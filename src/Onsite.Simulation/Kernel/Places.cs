using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Kernel;

/// <summary>Things of one kind in one array, used again and again. It allocates only while it grows.</summary>
/// <typeparam name="T">What lies in a place.</typeparam>
internal sealed class Places<T>
    where T : struct
{
    private T[] _items = new T[16];
    private int[] _generations = new int[16];
    private int[] _next = new int[16];
    private int _free = -1;

    /// <summary>Places that were ever taken.</summary>
    public int Used { get; private set; }

    /// <summary>Places that are taken now.</summary>
    public int Live { get; private set; }

    /// <summary>What lies in a place. The reference holds until the next <see cref="Take"/>, which may move the array.</summary>
    public ref T this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _items[place];
    }

    /// <summary>Grows each time that a place is taken or given back; odd while it is taken.</summary>
    public int GenerationOf(int place) => _generations[place];

    /// <summary>Whether a place is taken.</summary>
    public bool Lives(int place) => (_generations[place] & 1) == 1;

    /// <summary>Takes a place.</summary>
    public int Take(in T item)
    {
        var place = _free;
        if (place >= 0)
        {
            _free = _next[place];
        }
        else
        {
            place = Used++;
            if (place == _items.Length)
            {
                Array.Resize(ref _items, 2 * place);
                Array.Resize(ref _generations, 2 * place);
                Array.Resize(ref _next, 2 * place);
            }
        }

        _generations[place]++;
        _items[place] = item;
        Live++;
        return place;
    }

    /// <summary>Gives a place back.</summary>
    public void Return(int place)
    {
        _generations[place]++;
        _next[place] = _free;
        _free = place;
        Live--;
    }
}
