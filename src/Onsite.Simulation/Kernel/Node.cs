namespace Onsite.Simulation.Kernel;

/// <summary>Something that calls come to or from: the one shape that every kind of component has while it runs.</summary>
internal abstract class Node : EventTarget
{
    /// <summary>Its name in the design.</summary>
    public required string Name { get; init; }

    /// <summary>What came and went.</summary>
    public NodeFlow Flow { get; } = new();

    /// <summary>Whether the part of it that a call comes to follows from the call's key.</summary>
    public virtual bool PlacesByKey => false;

    /// <summary>A call has come. It has to be handed on or finished once, now or later, after <see cref="NodeFlow.Leave"/>.</summary>
    public abstract void Arrive(int call);

    /// <summary>The answer to a request that this node has sent is back.</summary>
    public virtual void Resume(in Answer answer) => throw new InvalidOperationException($"{Name} has sent no call.");

    /// <summary>A try of a request that it has sent has failed, and another is to follow: what is asked for then. Whoever chooses whom a request goes to may choose another.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="outcome">How it ended.</param>
    public virtual Request Again(in Request request, Outcome outcome) => request;

    /// <summary>What it is doing.</summary>
    public virtual Gauge Gauge(long now) => default;

    /// <summary>Its parts, where a call is for one of them and no other will do, so that one may be busy while the rest is idle: machines with different tasks, owners of keys. 0 where there are no such parts.</summary>
    public virtual int TaskedParts => 0;

    /// <summary>What one of these parts does; nothing is said of its line.</summary>
    public virtual Gauge PartGauge(int part, long now) => default;

    /// <summary>
    /// Says which laws the run has broken here: flow conservation and Little's law for every node; a node with servers adds the utilization law, that they have worked as long as the work that they were given.
    /// Empty on every run of an engine without errors.
    /// </summary>
    public virtual IEnumerable<string> BrokenLaws(long now)
    {
        if (!Flow.IsConserved)
        {
            yield return $"{Name}: {Flow.Arrivals} calls came and {Flow.Departures} left, but {Flow.Inside} are there.";
        }

        if (Flow.LittleGap(now) is var gap && gap != 0)
        {
            yield return $"{Name}: the number there over time and the time spent there differ by {gap} ns.";
        }
    }

    /// <inheritdoc />
    public override void Restart(long now) => Flow.Restart(now);

    /// <summary>A call leaves this node, and its answer goes back over its link.</summary>
    protected void Answer(int call, Outcome outcome)
    {
        Flow.Leave(Engine.Now, Engine.Calls[call].ArrivedAt);
        Engine.Finish(call, outcome);
    }

    /// <summary>A call leaves this node with what was answered to the one that was sent on for it.</summary>
    protected void PassOn(int call, in Answer answer)
    {
        ref var ended = ref Engine.Calls[call];
        ended.Marks |= answer.Marks;
        ended.Cause = answer.Cause;
        ended.Version = answer.Version;
        Answer(call, answer.Outcome);
    }
}
