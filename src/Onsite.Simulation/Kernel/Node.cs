namespace Onsite.Simulation.Kernel;

/// <summary>Something that calls come to or from: the one shape that every kind of component has while it runs.</summary>
internal abstract class Node : EventTarget
{
    /// <summary>Its name in the design.</summary>
    public required string Name { get; init; }

    /// <summary>What came and went.</summary>
    public NodeFlow Flow { get; } = new();

    /// <summary>A call has come.</summary>
    public abstract void Arrive(int call);

    /// <summary>The answer to a call that this node has sent is back.</summary>
    public virtual void Resume(in Answer answer) => throw new InvalidOperationException($"{Name} has sent no call.");

    /// <inheritdoc />
    public override void Restart(long now) => Flow.Restart(now);
}
