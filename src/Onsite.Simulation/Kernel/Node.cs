namespace Onsite.Simulation.Kernel;

/// <summary>Something that calls come to or from: the one shape that every kind of component has while it runs.</summary>
internal abstract class Node
{
    /// <summary>Its number among the nodes.</summary>
    public int Id { get; private set; } = -1;

    /// <summary>Its name in the design.</summary>
    public required string Name { get; init; }

    /// <summary>What came and went.</summary>
    public NodeFlow Flow { get; } = new();

    /// <summary>The run that it is part of.</summary>
    protected Engine Engine { get; private set; } = null!;

    /// <summary>Becomes part of a run.</summary>
    public void Join(Engine engine, int id)
    {
        Engine = engine;
        Id = id;
    }

    /// <summary>Begins: plans what happens by itself.</summary>
    public virtual void Start()
    {
    }

    /// <summary>A call has come.</summary>
    public abstract void Arrive(int call);

    /// <summary>What was planned happens.</summary>
    public abstract void Handle(in Event happened);

    /// <summary>The answer to a call that this node has sent is back.</summary>
    /// <param name="parent">The call that it was sent for; -1 where it was sent for none.</param>
    /// <param name="call">The call; it lives until this returns.</param>
    /// <param name="outcome">How it ended.</param>
    public virtual void Resume(int parent, int call, Outcome outcome) => throw new InvalidOperationException($"{Name} has sent no call.");

    /// <summary>Forgets what was counted, and keeps what is there: the warm-up is over.</summary>
    public virtual void Restart(long now) => Flow.Restart(now);
}
