using Onsite.Simulation.Components.Stores.Work;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>Locks on rows: one holder each, the others in line. A lock is there only while somebody has it, so that the table is as large as what is in work.</summary>
internal sealed class LockTable
{
    private readonly SlotPool<Job> _jobs;
    private readonly SlotPool<RowLock> _locks = new();
    private readonly Dictionary<long, int> _byKey = [];

    public LockTable(SlotPool<Job> jobs) => _jobs = jobs;

    /// <summary>Jobs that wait for a lock.</summary>
    public int Waiting { get; private set; }

    /// <summary>Locks that are held.</summary>
    public int Held => _byKey.Count;

    /// <summary>Gives a job the lock of a key, or a place in line for it.</summary>
    public bool TryTake(long key, int job)
    {
        if (_byKey.TryGetValue(key, out var held))
        {
            _jobs[job].Lock = held;
            _locks[held].Waiting.Enqueue(_jobs, job);
            Waiting++;
            return false;
        }

        var taken = _locks.Take(new RowLock { Key = key });
        _byKey.Add(key, taken);
        _jobs[job].Lock = taken;
        return true;
    }

    /// <summary>The holder lets go; the first in line has the lock now, or nobody: -1.</summary>
    public int Release(int job)
    {
        var held = _jobs[job].Lock;
        ref var row = ref _locks[held];
        if (row.Waiting.Count > 0)
        {
            Waiting--;
            return row.Waiting.Dequeue(_jobs);
        }

        _byKey.Remove(row.Key);
        _locks.Return(held);
        return -1;
    }

    /// <summary>All are gone with the machine that kept them.</summary>
    public void Clear()
    {
        _byKey.Clear();
        Waiting = 0;
        for (var row = 0; row < _locks.Places; row++)
        {
            if (_locks.IsLive(row))
            {
                _locks.Return(row);
            }
        }
    }

    private struct RowLock
    {
        public long Key;
        public JobQueue Waiting;
    }
}
