using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Policies.Pools;

/// <summary>A bounded number of attempts under way, and a line before it, or one for each priority. Who has waited long enough steps out of the line, wherever they stand.</summary>
internal sealed class ConnectionPool
{
    private const long Calm = 1_000_000_000;

    private readonly PoolOptions _options;
    private readonly int[] _first;
    private readonly int[] _last;
    private TimeAverage _used;
    private long _lackedAt;

    public ConnectionPool(PoolOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Size, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.QueueLimit);
        _options = options;
        _first = new int[options.ByPriority ? Priorities.Count : 1];
        _last = new int[_first.Length];
        Array.Fill(_first, -1);
        Array.Fill(_last, -1);
    }

    /// <summary>Calls that wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>Connections in use.</summary>
    public long Used => _used.Value;

    /// <summary>Whether there was lately none left for a call, and not many have been free since.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The share of connections in use, over time.</summary>
    public double Utilization(long now) => _used.Average(now) / _options.Size;

    /// <summary>Asks for a connection. Who gets none stands in line, or is told at once that the line is full.</summary>
    public PoolAdmission TryTake(ExchangePool exchanges, int exchange, long now)
    {
        if (_used.Value < _options.Size)
        {
            _used.Change(now, 1);
            return PoolAdmission.Taken;
        }

        _lackedAt = now;
        IsExhausted = true;
        if (Waiting >= _options.QueueLimit)
        {
            return PoolAdmission.Refused;
        }

        Enqueue(exchanges, exchange);
        return PoolAdmission.Waits;
    }

    /// <summary>Takes a connection where one is free; nobody waits for it otherwise.</summary>
    public bool TryTakeFree(long now)
    {
        if (_used.Value >= _options.Size)
        {
            return false;
        }

        _used.Change(now, 1);
        return true;
    }

    /// <summary>Gives a connection back, and to the first in line; -1 where nobody is.</summary>
    public int Release(ExchangePool exchanges, long now)
    {
        foreach (var next in _first)
        {
            if (next >= 0)
            {
                Unlink(exchanges, next);
                return next;
            }
        }

        _used.Change(now, -1);

        // With less than four fifths in use, and a second without a lack, it is over: a pool that is always nearly full is not told of at every call.
        IsExhausted = IsExhausted && (_used.Value * 5 > _options.Size * 4L || now - _lackedAt < Calm);
        return -1;
    }

    /// <summary>Steps out of the line; false where the call is not in it any more.</summary>
    public bool TryWithdraw(ExchangePool exchanges, int exchange, int generation)
    {
        ref var waiting = ref exchanges[exchange];
        if (waiting.Generation != generation || !waiting.IsQueued)
        {
            return false;
        }

        Unlink(exchanges, exchange);
        return true;
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now) => _used.Restart(now);

    private int LineOf(in Exchange exchange) => _options.ByPriority ? Priorities.LevelOf(exchange.Request) : 0;

    private void Enqueue(ExchangePool exchanges, int exchange)
    {
        ref var joined = ref exchanges[exchange];
        ref var last = ref _last[LineOf(joined)];
        (joined.IsQueued, joined.Previous, joined.Next) = (true, last, -1);
        if (last >= 0)
        {
            exchanges[last].Next = exchange;
        }
        else
        {
            _first[LineOf(joined)] = exchange;
        }

        last = exchange;
        Waiting++;
    }

    private void Unlink(ExchangePool exchanges, int exchange)
    {
        ref var left = ref exchanges[exchange];
        left.IsQueued = false;
        if (left.Previous >= 0)
        {
            exchanges[left.Previous].Next = left.Next;
        }
        else
        {
            _first[LineOf(left)] = left.Next;
        }

        if (left.Next >= 0)
        {
            exchanges[left.Next].Previous = left.Previous;
        }
        else
        {
            _last[LineOf(left)] = left.Previous;
        }

        Waiting--;
    }
}
