using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Services;

/// <summary>How processes of a service die, come back, are drained, added and taken away.</summary>
internal sealed partial class ServiceNode : IScalable
{
    private TimeAverage _up;
    private TimeAverage _billed;

    /// <inheritdoc />
    public int Parts => _replicas.Length;

    /// <inheritdoc />
    public int Wanted { get; private set; }

    /// <summary>The seconds that have to be paid for, added up over the processes: from the order of one until it is gone.</summary>
    public double BilledSeconds(long now) => _billed.Area(now) / NanosecondsPerSecond;

    /// <inheritdoc />
    public bool IsUp(int part) => _replicas[part].IsUp;

    /// <inheritdoc />
    public bool IsListed(int part) => _replicas[part].IsListed;

    /// <inheritdoc />
    public void Crash(int part)
    {
        var replica = _replicas[part];
        if (replica.State is PartState.Down or PartState.Gone)
        {
            return;
        }

        _up.Change(Engine.Now, replica.IsUp ? -1 : 0);
        var isGone = replica is { State: PartState.Draining, ComesBack: false };
        replica.State = isGone ? PartState.Gone : PartState.Down;
        replica.Life++;
        Kill(part, NoteKind.Crashed);
        if (isGone)
        {
            IsGone(replica);
        }

        _mayBeWrong = true;
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (_replicas[part].State == PartState.Down)
        {
            _replicas[part].IsRecovering = true;
            Begin(part, _options.Life.Startup);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _replicas[part].Pace = pace;
        ChangeRate(part);
    }

    /// <inheritdoc />
    public long SetParts(int parts, long delay = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        while (Wanted > parts)
        {
            Drain(LastWanted());
        }

        var after = Wanted < parts ? delay + _options.Life.Startup : 0;
        while (Wanted < parts)
        {
            Wanted++;
            _billed.Change(Engine.Now, 1);
            Begin(FreeSlot(), after);
        }

        return Engine.Now + after;
    }

    /// <inheritdoc />
    public void Drain(int part)
    {
        var replica = _replicas[part];
        switch (replica.State)
        {
            case PartState.Serving:
                Wanted--;
                BeginDrain(part, comesBack: false);
                break;
            case PartState.Draining when replica.ComesBack:
                Wanted--;
                replica.ComesBack = false;
                break;
            case PartState.Starting or PartState.Down:
                Wanted--;
                replica.State = PartState.Gone;
                replica.Life++;
                List(part, isListed: false);
                IsGone(replica);
                break;
        }
    }

    /// <summary>A timer of a process, or of those who watch them, has run out.</summary>
    private void HandleLife(in Event happened)
    {
        var part = happened.Subject;
        switch (happened.Kind)
        {
            case CheckDue:
                CheckAll();
                return;
            case Heard or HeardOff:
                _membership.List(part, happened.Kind == Heard, Engine.Now);
                return;
        }

        var replica = _replicas[part];
        if (replica.Life != happened.Tag)
        {
            return; // It was planned for a process that is not any more.
        }

        switch (happened.Kind)
        {
            case PauseDue:
                BeginPause(part);
                break;
            case PauseOver:
                EndPause(part);
                break;
            case Started:
                Serve(part);
                break;
            case Warmed:
                replica.Warmth = 1;
                ChangeRate(part);
                break;
            case GraceOver:
                replica.IsClosed = true;
                StopIfEmpty(replica, part);
                break;
            case DrainOver:
                Stop(part);
                break;
        }
    }

    private void Begin(int part, long after)
    {
        var replica = _replicas[part];
        replica.State = PartState.Starting;
        replica.Life++;
        if (after == 0)
        {
            Serve(part);
        }
        else
        {
            Engine.Schedule(Engine.Now + after, this, Started, part, replica.Life);
        }
    }

    private void Serve(int part)
    {
        var replica = _replicas[part];
        replica.State = PartState.Serving;
        replica.Life++;
        replica.IsClosed = false;
        _up.Change(Engine.Now, 1);
        if (_options.Life.WarmUp > 0)
        {
            replica.Warmth = _options.Life.ColdPace;
            Engine.Schedule(Engine.Now + _options.Life.WarmUp, this, Warmed, part, replica.Life);
        }

        replica.SetRate(Engine.Now);
        PlanPause(part);
        if (replica.IsRecovering)
        {
            replica.IsRecovering = false;
            Engine.Note(this, NoteKind.Recovered, part: part);
        }

        List(part, isListed: true);
        IsDeployed(replica);
    }

    private void BeginDrain(int part, bool comesBack)
    {
        var replica = _replicas[part];
        var life = _options.Life;
        replica.State = PartState.Draining;
        replica.ComesBack = comesBack;
        replica.IsClosed = life.Grace == 0;
        List(part, isListed: false);
        Engine.Schedule(Engine.Now + life.Grace + life.Drain, this, DrainOver, part, replica.Life);
        if (life.Grace > 0)
        {
            Engine.Schedule(Engine.Now + life.Grace, this, GraceOver, part, replica.Life);
        }

        StopIfEmpty(replica, part);
    }

    private void StopIfEmpty(Replica replica, int part)
    {
        if (replica is { State: PartState.Draining, IsClosed: true, Inside: 0 })
        {
            Stop(part);
        }
    }

    private void Stop(int part)
    {
        var replica = _replicas[part];
        _up.Change(Engine.Now, -1);
        replica.State = replica.ComesBack ? PartState.Starting : PartState.Gone;
        replica.Life++;
        if (replica.Inside > 0)
        {
            Kill(part, NoteKind.DrainCut);
        }
        else
        {
            replica.Clear(Engine.Now, 0); // Whoever leaves it last is not there any more.
        }

        if (replica.State == PartState.Starting)
        {
            Begin(part, _options.Life.Startup);
        }
        else
        {
            IsGone(replica);
        }
    }

    /// <summary>What a process has dies with it. Nobody of them hears from the others meanwhile.</summary>
    private void Kill(int part, NoteKind kind)
    {
        var dying = Engine.CallsAt(this, part);
        _replicas[part].Clear(Engine.Now, Left(part, dying));
        Engine.Note(this, kind, dying.Count, part);
        foreach (var call in dying)
        {
            Engine.Calls[call].Replica = -1;
        }

        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    private void IsGone(Replica replica)
    {
        _billed.Change(Engine.Now, -1);
        replica.IsRecovering = false;
        IsDeployed(replica);
    }

    /// <summary>The process that is missed least: one that does not serve yet, or the last.</summary>
    private int LastWanted()
    {
        var starting = Array.FindLastIndex(_replicas, r => r.State == PartState.Starting);
        return starting >= 0 ? starting : Array.FindLastIndex(_replicas, r => r.State is PartState.Serving or PartState.Down || r is { State: PartState.Draining, ComesBack: true });
    }

    private int FreeSlot()
    {
        var free = Array.FindIndex(_replicas, r => r.State == PartState.Gone);
        if (free >= 0)
        {
            return free;
        }

        _replicas = [.. _replicas, new Replica(_options) { IsListed = false }];
        return _replicas.Length - 1;
    }
}
