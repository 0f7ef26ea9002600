namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>Which machine of a database is the primary, and what follows when it dies: the machine that follows it most closely takes over, and what that one does not have is lost.</summary>
internal sealed class Failover
{
    private readonly SqlMachine[] _machines;
    private readonly ReplicationLog _log;
    private readonly bool _isSynchronous;
    private long _diedAt;

    public Failover(SqlMachine[] machines, ReplicationLog log, bool isSynchronous) => (_machines, _log, _isSynchronous) = (machines, log, isSynchronous);

    /// <summary>The primary: 0 until another takes over.</summary>
    public int Primary { get; private set; }

    /// <summary>Grows when a primary dies and when one is back: a takeover that was planned before is out of date.</summary>
    public int Generation { get; private set; }

    /// <summary>Whether the primary is up.</summary>
    public bool HasPrimary => _machines[Primary].IsUp;

    /// <summary>The moment up to which writes have been sent to those who follow.</summary>
    public long Horizon(long now) => HasPrimary ? now : _diedAt;

    /// <summary>The primary has died.</summary>
    public void PrimaryDied(long now)
    {
        _diedAt = now;
        Generation++;
    }

    /// <summary>A machine is back up.</summary>
    public void Recovered(int machine, long now)
    {
        if (machine == Primary)
        {
            _log.Postpone(_diedAt, now - _diedAt);
            Lead(now);
        }
        else if (HasPrimary)
        {
            Follow(machine, now);
        }
    }

    /// <summary>Lets the machine take over that has most of the log.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="lose">Told of each write that is lost.</param>
    /// <returns>How many were lost; -1 where no machine can take over.</returns>
    public long TakeOver(long now, Action<long> lose)
    {
        var (best, fewest) = (-1, long.MaxValue);
        for (var machine = 0; machine < _machines.Length; machine++)
        {
            if (_machines[machine].IsCurrent && _log.Missing(machine, _diedAt) is var missing && missing < fewest)
            {
                (best, fewest) = (machine, missing);
            }
        }

        if (best < 0)
        {
            return -1;
        }

        var lost = _isSynchronous ? 0 : fewest;
        for (var i = 0L; i < lost; i++)
        {
            lose(_log.TakeLast());
        }

        _log.Postpone(_diedAt, now - _diedAt);
        Primary = best;
        Lead(now);
        return lost;
    }

    /// <summary>The primary is there: it has everything, and those who are up and had lost it follow again.</summary>
    private void Lead(long now)
    {
        Generation++;
        for (var machine = 0; machine < _machines.Length; machine++)
        {
            if (machine == Primary || (_machines[machine].IsUp && !_machines[machine].IsCurrent))
            {
                Follow(machine, now);
            }
        }
    }

    private void Follow(int machine, long now)
    {
        _machines[machine].IsCurrent = true;
        _log.CatchUp(machine, now);
    }
}
