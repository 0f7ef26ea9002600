using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>
/// The writes of a primary that are not yet with every machine that follows it, in the order of their commits, with the moment at which each machine has them. As long as the lag allows, and no longer.
/// </summary>
internal sealed class ReplicationLog
{
    private readonly SqlMachine[] _machines;
    private readonly Sampler _lag;
    private readonly RandomSource _random;
    private readonly Dictionary<long, long> _lastOfKey = [];
    private readonly long[] _lastArrival;
    private Entry[] _entries = new Entry[16];
    private long[] _arrivals;
    private long _head;
    private long _tail;

    /// <summary>An empty log.</summary>
    /// <param name="machines">The machines, with the primary.</param>
    /// <param name="lag">The seconds from a commit until another machine has it; a slow machine takes longer.</param>
    /// <param name="random">Draws them.</param>
    public ReplicationLog(SqlMachine[] machines, Sampler lag, RandomSource random)
    {
        (_machines, _lag, _random) = (machines, lag, random);
        _lastArrival = new long[machines.Length];
        _arrivals = new long[_entries.Length * machines.Length];
    }

    /// <summary>Writes in it.</summary>
    public long Count => _tail - _head;

    /// <summary>A write was committed.</summary>
    public void Append(long key, long write, long now, int primary)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        var at = At(_tail);
        _entries[at] = new Entry(key, write, key != 0 && _lastOfKey.TryGetValue(key, out var last) ? last : -1);
        for (var machine = 0; machine < _machines.Length; machine++)
        {
            // Drawn for machines that are down as well, so that others' lags do not depend on them.
            var arrival = Math.Max(_lastArrival[machine], now + Ask.Nanoseconds(_lag.Next(_random), _machines[machine].Pace));
            arrival = machine == primary ? now : arrival;
            _lastArrival[machine] = arrival;
            _arrivals[(at * _machines.Length) + machine] = arrival;
        }

        if (key != 0)
        {
            _lastOfKey[key] = _tail;
        }

        _tail++;
    }

    /// <summary>Whether a machine does not have the last write of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="horizon">The present, or the death of the primary: what had not arrived by then does not.</param>
    public bool IsStale(long key, int machine, long horizon) => _lastOfKey.TryGetValue(key, out var last) && Arrival(last, machine) > horizon;

    /// <summary>How many writes a machine does not have.</summary>
    public long Missing(int machine, long horizon)
    {
        var entry = _tail;
        while (entry > _head && Arrival(entry - 1, machine) > horizon)
        {
            entry--;
        }

        return _tail - entry;
    }

    /// <summary>Takes the last write out, which is lost, and gives its number.</summary>
    public long TakeLast()
    {
        var (key, write, previous) = _entries[At(--_tail)];
        if (key != 0 && previous >= _head)
        {
            _lastOfKey[key] = previous;
        }
        else if (key != 0)
        {
            _lastOfKey.Remove(key);
        }

        return write;
    }

    /// <summary>A machine has everything by a moment: it has come back, or is the primary now.</summary>
    public void CatchUp(int machine, long now)
    {
        _lastArrival[machine] = Math.Min(_lastArrival[machine], now);
        for (var entry = _head; entry < _tail; entry++)
        {
            ref var arrival = ref _arrivals[(At(entry) * _machines.Length) + machine];
            arrival = Math.Min(arrival, now);
        }
    }

    /// <summary>The primary was away: what was on its way when it died goes on now.</summary>
    public void Postpone(long diedAt, long by)
    {
        for (var machine = 0; machine < _machines.Length; machine++)
        {
            _lastArrival[machine] += _lastArrival[machine] > diedAt ? by : 0;
            for (var entry = _head; entry < _tail; entry++)
            {
                ref var arrival = ref _arrivals[(At(entry) * _machines.Length) + machine];
                arrival += arrival > diedAt ? by : 0;
            }
        }
    }

    /// <summary>Forgets what every machine that follows has.</summary>
    public void Trim(long horizon)
    {
        while (_head < _tail && IsEverywhere(_head, horizon))
        {
            var key = _entries[At(_head)].Key;
            if (key != 0 && _lastOfKey.TryGetValue(key, out var last) && last == _head)
            {
                _lastOfKey.Remove(key);
            }

            _head++;
        }
    }

    private bool IsEverywhere(long entry, long horizon)
    {
        for (var machine = 0; machine < _machines.Length; machine++)
        {
            if (_machines[machine].IsCurrent && Arrival(entry, machine) > horizon)
            {
                return false;
            }
        }

        return true;
    }

    private long Arrival(long entry, int machine) => _arrivals[(At(entry) * _machines.Length) + machine];

    /// <summary>The array is a ring whose length is a power of two.</summary>
    private int At(long entry) => (int)(entry & (_entries.Length - 1));

    private void Grow()
    {
        var (entries, arrivals) = (new Entry[2 * _entries.Length], new long[2 * _arrivals.Length]);
        for (var entry = _head; entry < _tail; entry++)
        {
            var to = (int)(entry & (entries.Length - 1));
            entries[to] = _entries[At(entry)];
            Array.Copy(_arrivals, At(entry) * _machines.Length, arrivals, to * _machines.Length, _machines.Length);
        }

        (_entries, _arrivals) = (entries, arrivals);
    }

    /// <param name="Key">The key that was written; 0 for none.</param>
    /// <param name="Write">The number of the durable write; 0 for none.</param>
    /// <param name="Previous">The write of the same key before it; -1 where none is known.</param>
    private readonly record struct Entry(long Key, long Write, long Previous);
}
