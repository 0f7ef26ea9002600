using Onsite.Simulation.Network;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Policies.Pools;

/// <summary>A bounded number of attempts under way, and a line before it. Who has waited long enough steps out of the line, wherever they stand.</summary>
internal sealed class ConnectionPool
{
    private readonly PoolOptions _options;
    private int _first = -1;
    private int _last = -1;
    private TimeAverage _used;

    public ConnectionPool(PoolOptions options) => _options = options;

    /// <summary>Calls that wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>Connections in use.</summary>
    public long Used => _used.Value;

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

        if (Waiting >= _options.QueueLimit)
        {
            return PoolAdmission.Refused;
        }

        Enqueue(exchanges, exchange);
        return PoolAdmission.Waits;
    }

    /// <summary>Gives a connection back, and to the first in line; -1 where nobody is.</summary>
    public int Release(ExchangePool exchanges, long now)
    {
        if (_first < 0)
        {
            _used.Change(now, -1);
            return -1;
        }

        var next = _first;
        Unlink(exchanges, next);
        return next;
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

    private void Enqueue(ExchangePool exchanges, int exchange)
    {
        ref var joined = ref exchanges[exchange];
        (joined.IsQueued, joined.Previous, joined.Next) = (true, _last, -1);
        if (_last >= 0)
        {
            exchanges[_last].Next = exchange;
        }
        else
        {
            _first = exchange;
        }

        _last = exchange;
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
            _first = left.Next;
        }

        if (left.Next >= 0)
        {
            exchanges[left.Next].Previous = left.Previous;
        }
        else
        {
            _last = left.Previous;
        }

        Waiting--;
    }
}

/// <summary>What became of a call that asked for a connection.</summary>
internal enum PoolAdmission : byte
{
    /// <summary>It has one.</summary>
    Taken,

    /// <summary>It stands in line.</summary>
    Waits,

    /// <summary>The line is full.</summary>
    Refused,
}
