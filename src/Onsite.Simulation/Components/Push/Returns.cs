using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Push;

/// <summary>Devices without a connection and when they will try to connect, counted in ticks.</summary>
internal sealed class Returns
{
    private readonly (int Fast, int Slow)[] _ring;
    private readonly long _after;
    private readonly int _window;
    private readonly RandomSource _random;

    /// <summary>Devices that come back after a time, spread over a window.</summary>
    public Returns(long after, long window, RandomSource random)
    {
        _after = Math.Max(1, after / Tick);
        _window = (int)Math.Max(1, window / Tick);
        _ring = new (int, int)[_after + _window + 1];
        _random = random;
    }

    /// <summary>Nanoseconds of a tick.</summary>
    public static long Tick => 10_000_000;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Some have lost their connection: many spread evenly over the window, few at random.</summary>
    public void Add(long now, int fast, int slow)
    {
        Count += fast + slow;
        var first = (now / Tick) + _after;
        var (evenFast, evenSlow) = (fast / _window, slow / _window);
        for (var tick = 0; (evenFast > 0 || evenSlow > 0) && tick < _window; tick++)
        {
            Put(first + tick, evenFast, evenSlow);
        }

        for (var i = fast % _window; i > 0; i--)
        {
            Put(first + _random.NextInt32(_window), 1, 0);
        }

        for (var i = slow % _window; i > 0; i--)
        {
            Put(first + _random.NextInt32(_window), 0, 1);
        }
    }

    /// <summary>Takes those whose tick it is.</summary>
    public (int Fast, int Slow) Take(long now)
    {
        ref var due = ref _ring[(now / Tick) % _ring.Length];
        var taken = due;
        due = (0, 0);
        Count -= taken.Fast + taken.Slow;
        return taken;
    }

    private void Put(long tick, int fast, int slow)
    {
        ref var bucket = ref _ring[tick % _ring.Length];
        bucket = (bucket.Fast + fast, bucket.Slow + slow);
    }
}
