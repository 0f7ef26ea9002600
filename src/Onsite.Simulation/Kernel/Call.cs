namespace Onsite.Simulation.Kernel;

/// <summary>One call from a node to another, from the moment it is sent until its answer is back. It lives in a <see cref="CallPool"/>; a number names it.</summary>
internal struct Call
{
    /// <summary>What its sender wants.</summary>
    public Request Request;

    /// <summary>When it came to the node that has it now.</summary>
    public long ArrivedAt;

    /// <summary>The work that its present step asks for, in nanoseconds; once a core works on it, what the clock of its cores shows when it is done.</summary>
    public long Work;

    /// <summary>When its present work on a core is planned to be done; -1 where no core works on it. What was planned for another moment is out of date.</summary>
    public long DueAt;

    /// <summary>The version of the value that its answer carries: the moment as of which it is right, in nanoseconds; 0 where that is not known.</summary>
    public long Version;

    /// <summary>Grows each time that the place in the pool is taken or given back; odd while the call lives.</summary>
    public int Generation;

    /// <summary>The number of the link that it was sent over, and that its answer goes back over.</summary>
    public int Link;

    /// <summary>The exchange of its link that it is an attempt of; -1 where the link has no policies.</summary>
    public int Exchange;

    /// <summary>Where its handler goes on.</summary>
    public int Step;

    /// <summary>The number of the node that has it now.</summary>
    public int Node;

    /// <summary>Which replica or shard of the node has it; -1 where none was chosen.</summary>
    public int Replica;

    /// <summary>The next in the same queue; -1 at its end.</summary>
    public int Next;

    /// <summary>How many answers its present step still waits for.</summary>
    public int Pending;

    /// <summary>What its node keeps with it; a node that hands it on clears it.</summary>
    public int State;

    /// <summary>What has failed on its behalf; it is told where the call fails too.</summary>
    public Cause Cause;

    /// <summary>What its answer will say beside its outcome.</summary>
    public Marks Marks;

    /// <summary>Whether nobody waits for it any more. It goes on costing what it costs.</summary>
    public bool IsAbandoned;

    /// <summary>The operation that it serves.</summary>
    public readonly int Operation => Request.Operation;

    /// <summary>The key that it is about; 0 where it is about none.</summary>
    public readonly long Key => Request.Key;
}
