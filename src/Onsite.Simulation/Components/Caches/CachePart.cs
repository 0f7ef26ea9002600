using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Caches;

/// <summary>One node of a cache: its entries, its threads and the operations that wait for one.</summary>
internal sealed class CachePart : CachedPart
{
    private readonly int _cores;
    private CallQueue _queue;
    private TimeAverage _busy;
    private Int128 _worked;
    private Int128 _begunSum;
    private long _restartedAt;

    public CachePart(CacheOptions options, CallPool calls)
        : base(options.EntriesPerPart, options.Eviction, calls)
    {
        _cores = options.Cores;
    }

    /// <summary>Operations that wait for a thread.</summary>
    public int Queued => _queue.Count;

    /// <summary>The time in nanoseconds that its threads have worked, added up.</summary>
    public Int128 Worked(long now) => _busy.ExactArea(now);

    /// <summary>The time that they should have worked: the work of all that is done, and what has passed of the rest.</summary>
    public Int128 Given(long now) => _worked + ((Int128)_busy.Value * now) - _begunSum;

    /// <summary>Takes a thread for an operation, if one is free.</summary>
    public bool TryBegin(long now)
    {
        if (_busy.Value == _cores)
        {
            return false;
        }

        _busy.Change(now, 1);
        _begunSum += now;
        return true;
    }

    /// <summary>An operation waits for a thread.</summary>
    public void Wait(CallPool calls, int call) => _queue.Enqueue(calls, call);

    /// <summary>An operation is done, and gives its thread to the first that waits.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="work">The work that the operation was given, in nanoseconds.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The operation that begins; -1 for none.</returns>
    public int Complete(CallPool calls, long work, long now)
    {
        var begun = Math.Max(now - work, _restartedAt);
        _worked += now - begun;
        _begunSum -= begun;
        if (_queue.Count > 0)
        {
            _begunSum += now;
            return _queue.Dequeue(calls);
        }

        _busy.Change(now, -1);
        return -1;
    }

    /// <inheritdoc />
    public override void Crash(long now)
    {
        _worked = Given(now);
        _begunSum = 0;
        _busy.Change(now, -_busy.Value);
        _queue = default;
        base.Crash(now);
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _busy.Restart(now);
        _worked = 0;
        _begunSum = (Int128)_busy.Value * now;
        _restartedAt = now;
    }
}
