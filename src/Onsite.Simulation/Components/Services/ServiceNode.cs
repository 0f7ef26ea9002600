using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Services;

/// <summary>A service: replicas that run a handler, step by step. A request holds its place from the first step to the last; it holds a core only while it computes.</summary>
internal sealed class ServiceNode : Node
{
    private const int Computed = 0;
    private const int Waited = 1;
    private const int SharedDone = 2;
    private const double NanosecondsPerSecond = 1e9;

    private readonly Replica[] _replicas;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private int _turn;

    /// <summary>A service.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work of its steps.</param>
    /// <param name="choice">Draws which way they go.</param>
    public ServiceNode(ServiceOptions options, RandomSource work, RandomSource choice)
    {
        _replicas = [.. Enumerable.Range(0, options.Replicas).Select(_ => new Replica(options))];
        _work = work;
        _choice = choice;
    }

    /// <summary>What is done with a request.</summary>
    public HandlerStep[] Handler { get; set; } = [new(StepKind.Reply)];

    /// <summary>The processes.</summary>
    public ReadOnlySpan<Replica> Replicas => _replicas;

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

        switch (_replicas[arrived.Replica].Admit(Engine.Calls, call))
        {
            case Admission.Begins:
                Advance(call);
                break;
            case Admission.Refused:
                Flow.Leave(Engine.Now, arrived.ArrivedAt);
                Engine.Finish(call, Outcome.QueueFull);
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
        else if (happened.Kind == Computed)
        {
            ref var cores = ref _replicas[Engine.Calls[call].Replica].Cores;
            if (cores.Release(Engine.Calls, happened.Time) is >= 0 and var next)
            {
                Engine.Schedule(happened.Time + Engine.Calls[next].Work, this, Computed, next);
            }
        }

        Engine.Calls[call].Step++;
        Advance(call);
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        if (answer.Outcome == Outcome.Ok)
        {
            Engine.Calls[answer.Parent].Step++;
            Advance(answer.Parent);
        }
        else
        {
            Leave(answer.Parent);
            Engine.Finish(answer.Parent, Outcome.Failed);
        }
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

    /// <summary>Goes on with a handler until it has to wait.</summary>
    private void Advance(int number)
    {
        var calls = Engine.Calls;
        while (true)
        {
            ref var call = ref calls[number];
            ref readonly var step = ref Handler[call.Step];
            switch (step.Kind)
            {
                case StepKind.Compute:
                    call.Work = (long)(step.Seconds.Next(_work) * NanosecondsPerSecond);
                    if (_replicas[call.Replica].Shared is { } shared)
                    {
                        shared.Add(number, call.Work, Engine.Now);
                        PlanShared(call.Replica);
                    }
                    else if (_replicas[call.Replica].Cores.TryTake(calls, number, Engine.Now))
                    {
                        Engine.Schedule(Engine.Now + call.Work, this, Computed, number);
                    }

                    return;
                case StepKind.Wait:
                    Engine.Schedule(Engine.Now + (long)(step.Seconds.Next(_work) * NanosecondsPerSecond), this, Waited, number);
                    return;
                case StepKind.Call:
                    step.Link!.Send(number, call.Operation, Engine.Now, call.Key);
                    return;
                case StepKind.Branch:
                    call.Step = _choice.NextBoolean(step.Probability) ? step.Jump : call.Step + 1;
                    break;
                case StepKind.Forward:
                    Leave(number);
                    calls[number].Replica = -1;
                    Engine.Deliver(step.Target!, number);
                    return;
                default:
                    Leave(number);
                    Engine.Finish(number, Outcome.Ok);
                    return;
            }
        }
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
        if (_replicas[call.Replica].Leave(Engine.Calls) is >= 0 and var next)
        {
            Advance(next);
        }
    }
}
