namespace Onsite.Simulation.Components.Push;

/// <summary>A piece of work that a core does at one go.</summary>
internal struct PushTurn
{
    /// <summary>The message that it delivers; -1 where devices connect.</summary>
    public int Job;

    /// <summary>The process that has it.</summary>
    public int Replica;

    /// <summary>Devices that it writes to, or that connect.</summary>
    public int Count;

    /// <summary>How many of those who connect are slow.</summary>
    public int Slow;

    /// <summary>Whether the process has to receive the message first.</summary>
    public bool IsFirst;

    /// <summary>When it was asked for.</summary>
    public long AskedAt;

    /// <summary>When a core began with it.</summary>
    public long BegunAt;

    /// <summary>The work that it asks for, in nanoseconds.</summary>
    public long Work;
}

/// <summary>A message that is being delivered.</summary>
internal struct PushJob
{
    /// <summary>The call that waits until all have it; -1 where none does.</summary>
    public int Call;

    /// <summary>When the client meant to send it.</summary>
    public long OriginAt;

    /// <summary>Deliveries that are to come.</summary>
    public long Left;

    /// <summary>Whether anybody has it.</summary>
    public bool HasReached;
}
