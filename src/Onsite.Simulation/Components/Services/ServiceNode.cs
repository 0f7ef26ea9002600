using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Services;

/// <summary>A service: replicas that run a handler, step by step. A request holds its place from the first step to the last; it holds a core only while it computes.</summary>
internal sealed class ServiceNode : Node, IFailing
{
    private const int Computed = 0;
    private const int Waited = 1;
    private const int SharedDone = 2;
    private const int GivenUp = -1;
    private const double NanosecondsPerSecond = 1e9;

    private readonly HandlerStep _fail = new(StepKind.Fail);
    private readonly ServiceOptions _options;
    private readonly Replica[] _replicas;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private readonly Queue<(int Call, int Generation)> _ready = new();
    private Episode _shedding;
    private bool _isAdvancing;
    private int _turn;

    /// <summary>A service.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work of its steps.</param>
    /// <param name="choice">Draws which way they go.</param>
    public ServiceNode(ServiceOptions options, RandomSource work, RandomSource choice)
    {
        _options = options;
        _replicas = [.. Enumerable.Range(0, options.Replicas).Select(_ => new Replica(options))];
        _work = work;
        _choice = choice;
    }

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
    public int Parts => _replicas.Length;

    /// <inheritdoc />
    public bool IsUp(int part) => _replicas[part].IsUp;

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        arrived.Step = 0;
        if (arrived.Replica < 0 || arrived.Replica >= _replicas.Length)
        {
            arrived.Replica = _turn;
            _turn = _turn + 1 == _replicas.Length ? 0 : _turn + 1;
        }

        var replica = _replicas[arrived.Replica];
        if (!replica.IsUp)
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
            case Admission.Refused:
                Answer(call, Outcome.QueueFull);
                break;
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
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
        else if (Engine.Calls[call].Generation != happened.Tag)
        {
            return; // It has died meanwhile.
        }
        else if (happened.Kind == Computed)
        {
            ref var cores = ref _replicas[Engine.Calls[call].Replica].Cores;
            if (cores.Release(Engine.Calls, happened.Time) is >= 0 and var next)
            {
                PlanCompute(next);
            }
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
        call.Marks |= answer.Marks & Marks.Stale;
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
            GoOn(number, failed: answer.Outcome != Outcome.Ok, missed: answer.Marks.HasFlag(Marks.Miss));
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var (worked, waiting) = (0.0, 0L);
        foreach (var replica in _replicas)
        {
            worked += replica.Worked(now);
            waiting += replica.Queued + (replica.Shared is null ? replica.Cores.Waiting : 0);
        }

        return new Gauge(worked, (double)_options.Cores * _replicas.Length, waiting);
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        foreach (var replica in _replicas)
        {
            replica.Restart(now);
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_replicas[part].IsUp)
        {
            return;
        }

        var dying = Engine.CallsAt(this, part);
        _replicas[part].Crash(Engine.Now);
        Engine.Note(this, NoteKind.Crashed, dying.Count, part);
        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_replicas[part].IsUp)
        {
            _replicas[part].Recover();
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.Note(this, pace < 1 ? NoteKind.Slowed : NoteKind.Sped, (long)Math.Round(100 / pace), part);
        _replicas[part].Pace = pace;
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
        while (_ready.TryDequeue(out var next))
        {
            if (Engine.Calls[next.Call].Generation == next.Generation && !ShedsFromQueue(next.Call))
            {
                AdvanceOne(next.Call);
            }
        }

        _isAdvancing = false;
    }

    /// <summary>Goes on with a handler until it has to wait.</summary>
    private void AdvanceOne(int number)
    {
        var calls = Engine.Calls;
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
                    Engine.Schedule(Engine.Now + (long)(step.Seconds.Next(_work) * NanosecondsPerSecond), this, Waited, number, call.Generation);
                    return;
                case StepKind.Call when step.IsDetached:
                    call.Step++;
                    step.Link!.Send(call.Request.For(-1, 0, Engine.Now, step.Verb));
                    break;
                case StepKind.Call:
                    step.Link!.Send(call.Request.For(number, call.Generation, Engine.Now, step.Verb));
                    return;
                case StepKind.Scatter:
                    Scatter(number, step.Fans!);
                    return;
                case StepKind.Branch:
                    call.Step = _choice.NextBoolean(step.Probability) ? step.Jump : call.Step + 1;
                    break;
                case StepKind.Forward:
                    Leave(number);
                    calls[number].Replica = -1;
                    Engine.Deliver(step.Target!, number);
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

    private void Compute(int number, ref Call call, in HandlerStep step)
    {
        var replica = _replicas[call.Replica];
        call.Work = (long)(step.Seconds.Next(_work) / replica.Pace * NanosecondsPerSecond);
        if (replica.Shared is { } shared)
        {
            shared.Add(number, call.Work, Engine.Now);
            PlanShared(call.Replica);
        }
        else if (replica.Cores.TryTake(Engine.Calls, number, Engine.Now))
        {
            PlanCompute(number);
        }
    }

    private void PlanCompute(int number)
    {
        ref var call = ref Engine.Calls[number];
        Engine.Schedule(Engine.Now + call.Work, this, Computed, number, call.Generation);
    }

    /// <summary>Sends all at once. One more than are sent is waited for while they are sent, since an answer may come at once.</summary>
    private void Scatter(int number, Fan[] fans)
    {
        var (request, generation) = (Engine.Calls[number].Request, Engine.Calls[number].Generation);
        Engine.Calls[number].Pending = 1;
        foreach (var fan in fans)
        {
            var times = (long)Math.Ceiling(fan.Times.Next(_choice));
            for (var i = 0; i < times && Engine.Calls[number].Generation == generation; i++)
            {
                Engine.Calls[number].Pending++;
                var sent = request.For(number, generation, Engine.Now, fan.Verb);
                fan.Link.Send(fan.SpreadsKeys ? sent with { Key = 1 + (long)(_choice.NextUInt64() >> 2) } : sent);
            }
        }

        if (Engine.Calls[number].Generation == generation)
        {
            GatherOne(number);
        }
    }

    private void GatherOne(int number)
    {
        ref var call = ref Engine.Calls[number];
        if (--call.Pending == 0)
        {
            GoOn(number, failed: call.Cause.Outcome != Outcome.Ok, missed: false);
        }
    }

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

    /// <summary>Plans who of those that share the cores of a replica is done next; what was planned before is out of date.</summary>
    private void PlanShared(int replica)
    {
        var shared = _replicas[replica].Shared!;
        if (shared.AtWork > 0)
        {
            Engine.Schedule(shared.NextDoneAt(Engine.Now), this, SharedDone, replica, shared.Generation);
        }
    }

    /// <summary>A request leaves its place, and the first in the queue begins.</summary>
    private void Leave(int number)
    {
        ref var call = ref Engine.Calls[number];
        Flow.Leave(Engine.Now, call.ArrivedAt);
        LeavePlace(call.Replica);
    }

    private void LeavePlace(int replica)
    {
        if (_replicas[replica].Leave(Engine.Calls) is >= 0 and var next)
        {
            _ready.Enqueue((next, Engine.Calls[next].Generation));
        }
    }
}
