namespace Onsite.Simulation.Kernel;

/// <summary>One call from a node to another, from the moment it is sent until its answer is back. It lives in a <see cref="CallPool"/>; a number names it.</summary>
internal struct Call
{
    /// <summary>Grows each time that the place in the pool is taken or given back; odd while the call lives.</summary>
    public int Generation;

    /// <summary>The call that the sender was working on; -1 where it came from outside.</summary>
    public int Parent;

    /// <summary>The number of the link that it was sent over, and that its answer goes back over.</summary>
    public int Link;

    /// <summary>The exchange of its link that it is an attempt of; -1 where the link has no policies.</summary>
    public int Exchange;

    /// <summary>The operation that it serves.</summary>
    public int Operation;

    /// <summary>Where its handler goes on.</summary>
    public int Step;

    /// <summary>Which replica of the node has it; -1 where none was chosen.</summary>
    public int Replica;

    /// <summary>The next in the same queue; -1 at its end.</summary>
    public int Next;

    /// <summary>When it was meant to be sent: latency counts from here, however late it really was.</summary>
    public long IntendedAt;

    /// <summary>When it came to the node that has it now.</summary>
    public long ArrivedAt;

    /// <summary>The work that its present step asks for, in nanoseconds.</summary>
    public long Work;

    /// <summary>The key that it is about; 0 where it is about none.</summary>
    public long Key;

    /// <summary>Whether nobody waits for it any more. It goes on costing what it costs.</summary>
    public bool IsAbandoned;
}
