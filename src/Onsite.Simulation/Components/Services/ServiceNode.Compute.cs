using Onsite.Simulation.Kernel;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Services;

/// <content>How requests get cores.</content>
internal sealed partial class ServiceNode
{
    private void Compute(int number, ref Call call, in HandlerStep step)
    {
        var replica = _replicas[call.Replica];
        call.Work = (long)(step.Seconds.Next(_work) * NanosecondsPerSecond);
        if (replica.Shared is { } shared)
        {
            shared.Add(number, call.Work, Engine.Now);
            Engine.Mark(number, Doing.Working);
            PlanShared(call.Replica);
        }
        else if (replica.Cores.TryTake(Engine.Calls, number, Engine.Now))
        {
            BeginCompute(replica, number);
        }
        else
        {
            Engine.Mark(number, Doing.Queued);
        }
    }

    private void BeginCompute(Replica replica, int number)
    {
        Engine.Mark(number, Doing.Working);
        PlanCompute(replica, number, replica.Cores.Begin(ref Engine.Calls[number], Engine.Now));
    }

    /// <summary>Plans when a core is done with a call. While a process is paused nothing is planned: it stands by until the pause is over.</summary>
    private void PlanCompute(Replica replica, int number, long due)
    {
        if (due == long.MaxValue)
        {
            replica.Stall(Engine.Calls, number);
        }
        else
        {
            Engine.Schedule(due, this, Computed, number, Engine.Calls[number].Generation);
        }
    }

    /// <summary>Whether a core is done with a call, as was planned; where the core has become slow since, it is planned anew. The core goes to whoever waits for it.</summary>
    private bool IsComputed(int number)
    {
        ref var call = ref Engine.Calls[number];
        if (call.DueAt != Engine.Now)
        {
            return false;
        }

        var replica = _replicas[call.Replica];
        ref var cores = ref replica.Cores;
        if (cores.Plan(ref call, Engine.Now) is var due && due > Engine.Now)
        {
            PlanCompute(replica, number, due);
            return false;
        }

        call.DueAt = -1;
        if (cores.Release(Engine.Calls, Engine.Now) is >= 0 and var next)
        {
            BeginCompute(replica, next);
        }

        return true;
    }

    /// <summary>Plans who of those that share the cores of a replica is done next; what was planned before is out of date.</summary>
    private void PlanShared(int replica)
    {
        var shared = _replicas[replica].Shared!;
        if (shared.NextDoneAt(Engine.Now) is < long.MaxValue and var next)
        {
            Engine.Schedule(next, this, SharedDone, replica, shared.Generation);
        }
    }
}
