using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Kernel;

/// <summary>Calls in one array, used again and again. It allocates only while it grows.</summary>
internal sealed class CallPool
{
    private Call[] _calls;
    private int _free = -1;
    private int _used;

    public CallPool(int capacity = 1024) => _calls = new Call[Math.Max(1, capacity)];

    /// <summary>How many calls live.</summary>
    public int Live { get; private set; }

    /// <summary>Places that were ever taken.</summary>
    public int Places => _used;

    /// <summary>A call. The reference holds until the next <see cref="Take"/>, which may move the array.</summary>
    public ref Call this[int call]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _calls[call];
    }

    /// <summary>Takes a place for a new call; everything but its generation has to be set.</summary>
    public int Take()
    {
        int call;
        if (_free >= 0)
        {
            call = _free;
            _free = _calls[call].Next;
        }
        else
        {
            call = _used++;
            if (call == _calls.Length)
            {
                Array.Resize(ref _calls, 2 * _calls.Length);
            }
        }

        _calls[call].Generation++;
        Live++;
        return call;
    }

    /// <summary>Gives a place back.</summary>
    public void Return(int call)
    {
        ref var place = ref _calls[call];
        place.Generation++;
        place.Next = _free;
        _free = call;
        Live--;
    }
}
