namespace Onsite.Simulation.Components.Push;

/// <summary>
/// The slow devices of a process and how many messages wait for each. What they have read since is reckoned when the next message comes, so that a device that reads costs no event.
/// </summary>
internal sealed class SlowConnections(double rate, int limit)
{
    private const double NanosecondsPerSecond = 1e9;

    private (double Waiting, long At)[] _buffers = new (double, long)[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Some connect, with nothing waiting.</summary>
    public void Add(int count)
    {
        while (Count + count > _buffers.Length)
        {
            Array.Resize(ref _buffers, 2 * _buffers.Length);
        }

        _buffers.AsSpan(Count, count).Clear();
        Count += count;
    }

    /// <summary>All are gone.</summary>
    public void Clear() => Count = 0;

    /// <summary>A message is written to one.</summary>
    /// <param name="device">Which, from 0.</param>
    /// <param name="at">When.</param>
    /// <param name="delay">Nanoseconds until it has read that message.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryWrite(int device, long at, out long delay)
    {
        ref var buffer = ref _buffers[device];
        var waiting = Math.Max(0, buffer.Waiting - (Math.Max(0, at - buffer.At) / NanosecondsPerSecond * rate)) + 1;
        buffer = (waiting, Math.Max(at, buffer.At));
        delay = (long)(waiting / rate * NanosecondsPerSecond);
        return waiting <= limit;
    }

    /// <summary>One is disconnected; the last takes its number.</summary>
    /// <returns>The messages that had been kept for it, without the one that was too many.</returns>
    public int Remove(int device)
    {
        var kept = (int)Math.Ceiling(_buffers[device].Waiting - 1);
        _buffers[device] = _buffers[--Count];
        return kept;
    }
}
