namespace Onsite.Simulation.Kernel;

/// <summary>Something that events can be planned for.</summary>
internal abstract class EventTarget
{
    /// <summary>Its number in the run.</summary>
    public int Id { get; private set; } = -1;

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

    /// <summary>What was planned happens.</summary>
    public abstract void Handle(in Event happened);

    /// <summary>Forgets what was counted, and keeps what is there: the warm-up is over.</summary>
    public abstract void Restart(long now);
}
