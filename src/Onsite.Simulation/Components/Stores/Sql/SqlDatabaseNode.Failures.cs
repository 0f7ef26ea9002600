using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <content>How machines die and come back, and how another takes over from a primary.</content>
internal sealed partial class SqlDatabaseNode
{
    private int _comesBack = -1;

    /// <inheritdoc />
    public void Crash(int part)
    {
        var machine = _machines[part];
        if (!machine.IsUp)
        {
            return;
        }

        var dying = JobsAt(part);
        var calls = dying.ConvertAll(job => _jobs[job].Owner);
        foreach (var job in dying)
        {
            machine.Connections.Cut(job, Engine.Now);
            _jobs.Return(job);
        }

        machine.Crash(Engine.Now);
        if (part == Primary)
        {
            _locks.Clear();
            _failover.PrimaryDied(Engine.Now);
            Engine.Schedule(Engine.Now + _options.FailoverAfter, this, TakeoverDue, 0, _failover.Generation);
        }

        Engine.Note(this, NoteKind.Crashed, calls.Count, part);
        foreach (var call in calls)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    /// <summary>The primary dies and comes back when another has taken over, to follow it; where there is no other, to go on itself.</summary>
    public void FailOver()
    {
        if (_failover.HasPrimary)
        {
            _comesBack = Primary;
            Crash(Primary);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_machines[part].IsUp)
        {
            _machines[part].Recover();
            _failover.Recovered(part, Engine.Now);
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _machines[part].Pace = pace;
    }

    private void TakeOver(int generation)
    {
        if (generation != _failover.Generation)
        {
            return; // The primary was back before.
        }

        var lost = _failover.TakeOver(Engine.Now, _lose);
        if (lost >= 0)
        {
            Engine.Note(this, NoteKind.FailedOver, lost, Primary);
        }

        if (_comesBack >= 0)
        {
            var machine = _comesBack;
            _comesBack = -1;
            Recover(machine);
        }
    }

    private bool HasFollowers()
    {
        for (var part = 0; part < _machines.Length; part++)
        {
            if (part != Primary && _machines[part].IsCurrent)
            {
                return true;
            }
        }

        return false;
    }

    private List<int> JobsAt(int part)
    {
        var found = new List<int>();
        for (var job = 0; job < _jobs.Places; job++)
        {
            if (_jobs.IsLive(job) && _jobs[job].Part == part)
            {
                found.Add(job);
            }
        }

        return found;
    }
}
