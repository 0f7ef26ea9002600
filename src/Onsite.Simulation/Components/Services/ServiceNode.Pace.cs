using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Services;

/// <summary>How processes of a service pause, go slowly and go on.</summary>
internal sealed partial class ServiceNode
{
    private readonly RandomSource? _pauses;
    private readonly Sampler _pauseEvery;
    private readonly Sampler _pauseLength;
    private bool _hasToldOfPauses;

    /// <inheritdoc />
    public override void Start()
    {
        for (var part = 0; part < _replicas.Length; part++)
        {
            PlanPause(part);
        }
    }

    /// <summary>A call has left a process: its memory is fuller, or it was the last that a drained one waited for.</summary>
    private void HasLeft(Replica replica, int part)
    {
        if (_options.Pauses is { EveryRequests: > 0 } pauses && ++replica.SincePause >= pauses.EveryRequests)
        {
            BeginPause(part);
        }

        TellOfQueue(replica, part, isFull: false);
        StopIfEmpty(replica, part);
    }

    private void PlanPause(int part)
    {
        if (_options.Pauses?.Every is not null)
        {
            Engine.Schedule(Engine.Now + (long)(_pauseEvery.Next(_pauses!) * NanosecondsPerSecond), this, PauseDue, part, _replicas[part].Life);
        }
    }

    private void BeginPause(int part)
    {
        var replica = _replicas[part];
        if (replica.IsPaused)
        {
            return;
        }

        var length = (long)(_pauseLength.Next(_pauses!) * NanosecondsPerSecond);
        replica.Pause(Engine.Now);
        Engine.Schedule(Engine.Now + length, this, PauseOver, part, replica.Life);
        if (!_hasToldOfPauses)
        {
            _hasToldOfPauses = true;
            Engine.Note(this, NoteKind.Paused, length, part);
        }
    }

    /// <summary>
    /// A process goes on. What a core had in work and would have been done with is planned anew; what is planned for later turns out too early when its time comes, and is planned anew then.
    /// </summary>
    private void EndPause(int part)
    {
        var replica = _replicas[part];
        replica.GoOn(Engine.Now);
        if (replica.HasNewPace)
        {
            while (replica.TakeStalled(Engine.Calls) >= 0)
            {
            }

            replica.HasNewPace = false;
            PlanAll(part);
        }

        while (replica.TakeStalled(Engine.Calls) is >= 0 and var stalled)
        {
            PlanCompute(replica, stalled, replica.Cores.Plan(ref Engine.Calls[stalled], Engine.Now));
        }

        if (replica.Shared is not null)
        {
            PlanShared(part);
        }

        while (replica.LetGo(Engine.Calls) is >= 0 and var held)
        {
            _ready.Enqueue((held, Engine.Calls[held].Generation));
        }

        _isAdvancing = true;
        AdvanceReady();
        _isAdvancing = false;
        PlanPause(part);
    }

    /// <summary>A process works faster or more slowly from now on, what it has in work too.</summary>
    private void ChangeRate(int part)
    {
        var replica = _replicas[part];
        replica.SetRate(Engine.Now);
        if (replica.IsPaused)
        {
            replica.HasNewPace = true;
        }
        else if (replica.Shared is not null)
        {
            PlanShared(part);
        }
        else
        {
            PlanAll(part);
        }
    }

    private void PlanAll(int part)
    {
        foreach (var call in Engine.CallsAt(this, part))
        {
            if (Engine.Calls[call].DueAt >= 0)
            {
                PlanCompute(_replicas[part], call, _replicas[part].Cores.Plan(ref Engine.Calls[call], Engine.Now));
            }
        }
    }
}
