using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Services;

/// <summary>A service: replicas that run a handler, step by step. A request holds its place from the first step to the last; it holds a core only while it computes.</summary>
internal sealed partial class ServiceNode : Node
{
    private const int Computed = 0;
    private const int Waited = 1;
    private const int SharedDone = 2;
    private const int PauseDue = 3;
    private const int PauseOver = 4;
    private const int Started = 5;
    private const int Warmed = 6;
    private const int GraceOver = 7;
    private const int DrainOver = 8;
    private const int CheckDue = 9;
    private const int Heard = 10;
    private const int HeardOff = 11;
    private const int GivenUp = -1;
    private const double NanosecondsPerSecond = 1e9;

    private readonly HandlerStep _fail = new(StepKind.Fail);
    private readonly ServiceOptions _options;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private readonly Queue<(int Call, int Generation)> _ready = new();
    private readonly RoundRobin _turns = new();
    private readonly Membership _membership;
    private Replica[] _replicas;
    private Episode _shedding;
    private bool _isAdvancing;

    /// <summary>A service.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work of its steps.</param>
    /// <param name="choice">Draws which way they go.</param>
    /// <param name="pauses">Draws when and for how long processes pause; needed where they do.</param>
    public ServiceNode(ServiceOptions options, RandomSource work, RandomSource choice, RandomSource? pauses = null)
    {
        if (options.Pauses is not null && pauses is null)
        {
            throw new ArgumentNullException(nameof(pauses), "Pauses are drawn from a stream.");
        }

        _options = options;
        _replicas = [.. Enumerable.Range(0, options.Replicas).Select(_ => new Replica(options))];
        _work = work;
        _choice = choice;
        _pauses = pauses;
        _pauseEvery = options.Pauses?.Every?.Compile() ?? default;
        _pauseLength = options.Pauses?.Length.Compile() ?? default;
        _membership = new Membership(options.Health);
        Wanted = options.Replicas;
        for (var part = 0; part < _replicas.Length; part++)
        {
            _membership.List(part, isListed: true, 0, fromTheBeginning: true);
        }

        _up.Change(0, _replicas.Length);
        _billed.Change(0, _replicas.Length);
    }

    /// <summary>Requests that each replica has in work at the most.</summary>
    public int Concurrency => _options.Concurrency;

    /// <summary>What is done with a request of each operation; the last stands for all that follow.</summary>
    public HandlerStep[][] Handlers { get; set; } = [[new(StepKind.Reply)]];

    /// <summary>What is done with a request, whatever its operation.</summary>
    public HandlerStep[] Handler
    {
        get => Handlers[0];
        set => Handlers = [value];
    }

    /// <summary>The processes.</summary>
    public ReadOnlySpan<Replica> Replicas => _replicas;

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        arrived.Step = 0;
        if (arrived.Replica < 0 || arrived.Replica >= _replicas.Length)
        {
            BeginChecks();
            arrived.Replica = _membership.Members.IsEmpty ? -1 : _turns.Choose(arrived.Request, _membership, Engine.Now);
        }

        if (arrived.Replica < 0 || _replicas[arrived.Replica] is not { Accepts: true } replica)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        if (replica.Shedder is { } shedder && shedder.RefusesAtTheDoor(arrived.Request, replica.Inside, replica.Queued, Engine.Now))
        {
            Shed(call);
            return;
        }

        switch (replica.Admit(Engine.Calls, call))
        {
            case Admission.Begins:
                Advance(call);
                break;
            case Admission.Waits:
                Engine.Mark(call, Doing.Queued);
                break;
            case Admission.Refused:
                TellOfQueue(replica, arrived.Replica, isFull: true);
                Answer(call, Outcome.QueueFull);
                break;
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (happened.Kind > SharedDone)
        {
            HandleLife(happened);
            return;
        }

        var call = happened.Subject;
        if (happened.Kind == SharedDone)
        {
            var shared = _replicas[call].Shared!;
            if (happened.Tag != shared.Generation)
            {
                return;
            }

            call = shared.TakeDone(happened.Time);
            PlanShared(Engine.Calls[call].Replica);
        }
        else if (Engine.Calls[call].Generation != happened.Tag || (happened.Kind == Computed && !IsComputed(call)))
        {
            return; // It has died meanwhile, or the pace of its core has changed.
        }

        Engine.Calls[call].Step++;
        Advance(call);
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        var number = answer.Parent;
        if (number < 0 || Engine.Calls[number].Generation != answer.Request.ParentGeneration)
        {
            return; // Nobody waits: the call was detached, or whoever sent it has died.
        }

        ref var call = ref Engine.Calls[number];
        if (call.Replica < 0)
        {
            return; // Its process has just died, and it is about to hear of it.
        }

        call.Marks |= answer.Marks & Marks.Stale;
        call.Version = answer.Version == 0 ? call.Version : answer.Version;
        if (answer.Outcome != Outcome.Ok && call.Cause.Outcome == Outcome.Ok)
        {
            call.Cause = answer.Cause;
        }

        ref readonly var step = ref StepOf(call);
        if (step.Kind == StepKind.Scatter)
        {
            GatherOne(number);
        }
        else
        {
            GoOn(number, failed: answer.Outcome != Outcome.Ok, missed: (answer.Marks & Marks.Miss) == Marks.Miss);
        }
    }

    private ref readonly HandlerStep StepOf(in Call call)
    {
        if (call.Step == GivenUp)
        {
            return ref _fail;
        }

        return ref Handlers[Math.Min(call.Operation, Handlers.Length - 1)][call.Step];
    }

    /// <summary>
    /// Goes on with a handler, and then with whoever has got its place. Not each from within the other: where a thousand in a queue fail at once, that would be a thousand deep.
    /// </summary>
    private void Advance(int number)
    {
        if (_isAdvancing)
        {
            AdvanceOne(number);
            return;
        }

        _isAdvancing = true;
        AdvanceOne(number);
        AdvanceReady();
        _isAdvancing = false;
    }

    private void AdvanceReady()
    {
        while (_ready.TryDequeue(out var next))
        {
            if (Engine.Calls[next.Call].Generation == next.Generation && !ShedsFromQueue(next.Call))
            {
                AdvanceOne(next.Call);
            }
        }
    }

    /// <summary>Goes on with a handler until it has to wait.</summary>
    private void AdvanceOne(int number)
    {
        var calls = Engine.Calls;
        if (_replicas[calls[number].Replica] is { IsPaused: true } paused)
        {
            paused.Hold(calls, number);
            Engine.Mark(number, Doing.Queued);
            return;
        }

        while (true)
        {
            ref var call = ref calls[number];
            ref readonly var step = ref StepOf(call);
            switch (step.Kind)
            {
                case StepKind.Compute:
                    Compute(number, ref call, step);
                    return;
                case StepKind.Wait:
                    Engine.Mark(number, Doing.Working);
                    Engine.Schedule(Engine.Now + (long)(step.Seconds.Next(_work) * NanosecondsPerSecond), this, Waited, number, call.Generation);
                    return;
                case StepKind.Call when step.IsDetached:
                    call.Step++;
                    step.Link!.Send(Sent(call, -1, 0, step));
                    break;
                case StepKind.Call:
                    Engine.Mark(number, Doing.WaitingForOthers);
                    step.Link!.Send(Sent(call, number, call.Generation, step));
                    return;
                case StepKind.Scatter:
                    Engine.Mark(number, Doing.WaitingForOthers);
                    Scatter(number, step.Fans!);
                    return;
                case StepKind.Branch:
                    call.Step = _choice.NextBoolean(step.Probability) ? step.Jump : call.Step + 1;
                    break;
                case StepKind.Jump:
                    call.Step = step.Jump;
                    break;
                case StepKind.Forward:
                    Leave(number);
                    calls[number].Replica = -1;
                    Engine.Deliver(step.Target!, number);
                    return;
                case StepKind.Limit when step.Limiter!.TryTake(call.Request, Engine.Now):
                    call.Step++;
                    break;
                case StepKind.Limit:
                    TellOfLimit();
                    End(number, Outcome.RateLimited);
                    return;
                case StepKind.Fail:
                    End(number, Outcome.Failed);
                    return;
                default:
                    End(number, Outcome.Ok);
                    return;
            }
        }
    }

    /// <summary>What a step sends. A value that is to be kept has the version that it was read with; what is written beside the matter itself is not in the ledger; what nobody waits for is not on the way of a trace.</summary>
    private Request Sent(in Call call, int parent, int generation, in HandlerStep step) =>
        call.Request.For(parent, generation, Engine.Now, step.Verb) with { Version = step.Verb == Verb.Put ? call.Version : 0, Write = step.IsBeside ? -call.Request.Write : call.Request.Write, Outbox = step.Outbox, Trace = parent < 0 ? -call.Request.Trace : call.Request.Trace };

    /// <summary>The step that had to wait is over.</summary>
    private void GoOn(int number, bool failed, bool missed)
    {
        ref var call = ref Engine.Calls[number];
        ref readonly var step = ref StepOf(call);
        if (failed)
        {
            call.Cause = step.OnFailure == 0 ? call.Cause : Cause.None;
            call.Step = step.OnFailure == 0 ? GivenUp : step.OnFailure;
        }
        else
        {
            call.Step = missed && step.OnMiss != 0 ? step.OnMiss : call.Step + 1;
        }

        Advance(number);
    }

    private void End(int number, Outcome outcome)
    {
        Leave(number);
        Engine.Finish(number, outcome);
    }

    private void Shed(int call)
    {
        if (_shedding.Begins(Engine.Now))
        {
            Engine.Note(this, NoteKind.SheddingBegan);
        }

        Answer(call, Outcome.Shed);
    }

    /// <summary>Whether a request that has just come out of the queue had waited too long there, and is refused.</summary>
    private bool ShedsFromQueue(int call)
    {
        ref var waited = ref Engine.Calls[call];
        var replica = _replicas[waited.Replica];
        if (replica.Shedder is not { } shedder || !shedder.RefusesFromTheQueue(waited.Request, Engine.Now - waited.ArrivedAt, Engine.Now))
        {
            return false;
        }

        LeavePlace(waited.Replica);
        Shed(call);
        return true;
    }

    /// <summary>A request leaves its place, and the first in the queue begins.</summary>
    private void Leave(int number)
    {
        ref var call = ref Engine.Calls[number];
        Flow.Leave(Engine.Now, call.ArrivedAt);
        LeavePlace(call.Replica);
    }

    private void LeavePlace(int number)
    {
        var replica = _replicas[number];
        if (replica.Leave(Engine.Calls) is >= 0 and var next)
        {
            _ready.Enqueue((next, Engine.Calls[next].Generation));
        }

        HasLeft(replica, number);
    }
}
