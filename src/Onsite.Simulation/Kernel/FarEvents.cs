using System.Numerics;
using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Kernel;

/// <summary>
/// What is due later, sorted no further than is needed: a wheel of 64 buckets for each six bits of the time, the finest buckets about a microsecond long. An event lies in the wheel of the highest bits by which its time differs from the
/// origin, and is moved into finer wheels when the origin reaches its bucket (G. Varghese, T. Lauck, "Hashed and hierarchical timing wheels", SOSP 1987, scheme 7; the widths need no tuning, as in a radix heap:
/// R. K. Ahuja, K. Mehlhorn, J. B. Orlin, R. E. Tarjan, "Faster algorithms for the shortest path problem", Journal of the ACM 1990). Buckets are chains of chunks in one array, so that they are written and read in order.
/// </summary>
internal sealed class FarEvents
{
    private const int FinestBits = 10;
    private const int WheelBits = 6;
    private const int Buckets = 1 << WheelBits;
    private const int Wheels = (63 - FinestBits + WheelBits - 1) / WheelBits;
    private const int Log2Chunk = 5;
    private const int Chunk = 1 << Log2Chunk;
    private const int None = -1;
    private const int AllBits = 63;

    private readonly ulong[] _occupied = new ulong[Wheels];
    private readonly Bucket[] _buckets = new Bucket[Wheels * Buckets];
    private PlannedEvent[] _store;
    private int[] _chain;
    private int _free = None;
    private int _used;
    private long _origin;
    private int _width = FinestBits;

    /// <summary>Nothing.</summary>
    /// <param name="capacity">How many events there is room for before it grows, at the least.</param>
    public FarEvents(int capacity)
    {
        var chunks = Math.Max(Buckets, (capacity >> Log2Chunk) + 1);
        _store = new PlannedEvent[chunks << Log2Chunk];
        _chain = new int[chunks];
        Array.Fill(_buckets, new Bucket(None, Chunk, 0));
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether what is near is no wider than the finest bucket.</summary>
    public bool IsFinest => _width == FinestBits;

    /// <summary>Takes the finest bucket of a moment as what is near. The moment lies in what was near; before the origin there are no buckets, and what is due there stays near.</summary>
    /// <returns>Where it ends: the first moment that is far.</returns>
    public long Begin(long moment)
    {
        _width = FinestBits;
        _origin = Math.Max(_origin, moment & (-1L << FinestBits));
        return End;
    }

    /// <summary>Adds an event that is due after what is near.</summary>
    public void Add(in PlannedEvent planned)
    {
        var wheel = WheelOf(planned.Time);
        var digit = (int)(planned.Time >> (FinestBits + (wheel * WheelBits))) & (Buckets - 1);
        Append(wheel, digit, planned);
        Count++;
    }

    /// <summary>Adds the times of all that is to come to a list, in no order that means anything.</summary>
    public void ListTimes(List<long> times)
    {
        foreach (ref readonly var bucket in _buckets.AsSpan())
        {
            for (var (chunk, last) = (bucket.Chunk, bucket.Used); chunk != None; (chunk, last) = (_chain[chunk], Chunk))
            {
                foreach (ref readonly var planned in _store.AsSpan(chunk << Log2Chunk, last))
                {
                    times.Add(planned.Time);
                }
            }
        }
    }

    /// <summary>Moves the first bucket into a heap: one of few events as it is, and one of more than that when it has been divided into finer ones.</summary>
    /// <param name="few">How many are few.</param>
    /// <param name="heap">Receives at least one event.</param>
    /// <returns>Where the bucket ends: the first moment that is far from now on.</returns>
    public long TakeFirst(int few, EventHeap heap)
    {
        while (true)
        {
            var wheel = 0;
            while (_occupied[wheel] == 0)
            {
                wheel++;
            }

            var digit = BitOperations.TrailingZeroCount(_occupied[wheel]);
            var (chunk, last, count) = Take(wheel, digit);
            _occupied[wheel] &= _occupied[wheel] - 1;

            _width = FinestBits + (wheel * WheelBits);
            _origin = (_origin & (-1L << _width << WheelBits)) | ((long)digit << _width);
            var pours = wheel == 0 || count <= few;
            for (; chunk != None; last = Chunk)
            {
                var start = chunk << Log2Chunk;
                for (var i = start; i < start + last; i++)
                {
                    if (pours)
                    {
                        heap.Push(_store[i]);
                    }
                    else
                    {
                        var planned = _store[i];
                        var finer = WheelOf(planned.Time);
                        Append(finer, (int)(planned.Time >> (FinestBits + (finer * WheelBits))) & (Buckets - 1), planned);
                    }
                }

                chunk = GiveBack(chunk);
            }

            if (pours)
            {
                Count -= count;
                return End;
            }
        }
    }

    /// <summary>Moves everything into a heap: all of time is near from now on.</summary>
    /// <param name="heap">Receives it.</param>
    /// <returns>The end of time.</returns>
    public long TakeAll(EventHeap heap)
    {
        for (var wheel = 0; wheel < Wheels; wheel++)
        {
            for (; _occupied[wheel] != 0; _occupied[wheel] &= _occupied[wheel] - 1)
            {
                var (chunk, last, _) = Take(wheel, BitOperations.TrailingZeroCount(_occupied[wheel]));
                for (; chunk != None; last = Chunk)
                {
                    foreach (ref readonly var planned in _store.AsSpan(chunk << Log2Chunk, last))
                    {
                        heap.Push(planned);
                    }

                    chunk = GiveBack(chunk);
                }
            }
        }

        Count = 0;
        _width = AllBits;
        return End;
    }

    /// <summary>Where what is near ends; the end of time where there is no later moment.</summary>
    private long End => _width < AllBits && _origin + (1L << _width) is var end && end > _origin ? end : long.MaxValue;

    /// <summary>The wheel of the highest bits by which a moment differs from the origin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int WheelOf(long moment) => (int)((uint)BitOperations.Log2((ulong)(moment ^ _origin) >> FinestBits) / WheelBits);

    private void Append(int wheel, int digit, in PlannedEvent planned)
    {
        ref var bucket = ref _buckets[(wheel * Buckets) + digit];
        if (bucket.Used == Chunk)
        {
            var chunk = TakeChunk();
            _chain[chunk] = bucket.Chunk;
            bucket.Chunk = chunk;
            bucket.Used = 0;
            _occupied[wheel] |= 1UL << digit;
        }

        _store[(bucket.Chunk << Log2Chunk) + bucket.Used++] = planned;
        bucket.Count++;
    }

    /// <summary>What a bucket holds; it is empty from now on.</summary>
    private Bucket Take(int wheel, int digit)
    {
        ref var bucket = ref _buckets[(wheel * Buckets) + digit];
        var taken = bucket;
        bucket = new Bucket(None, Chunk, 0);
        return taken;
    }

    /// <summary>Gives a chunk back that was read.</summary>
    /// <returns>The next of its chain.</returns>
    private int GiveBack(int chunk)
    {
        var next = _chain[chunk];
        _chain[chunk] = _free;
        _free = chunk;
        return next;
    }

    private int TakeChunk()
    {
        if (_free != None)
        {
            var chunk = _free;
            _free = _chain[chunk];
            return chunk;
        }

        if (_used == _chain.Length)
        {
            Array.Resize(ref _store, 2 * _store.Length);
            Array.Resize(ref _chain, 2 * _chain.Length);
        }

        return _used++;
    }

    /// <summary>Events of one stretch of time.</summary>
    /// <param name="Chunk">The chunk that was begun last; the chain leads to those before it, all of them full.</param>
    /// <param name="Used">How many there are in it.</param>
    /// <param name="Count">How many there are in all.</param>
    private record struct Bucket(int Chunk, int Used, int Count);
}
