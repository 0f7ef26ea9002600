using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>A call as its sender sees it: one, however many attempts it takes.</summary>
internal struct Exchange
{
    /// <summary>Grows each time that its place is taken or given back.</summary>
    public int Generation;

    /// <summary>What its sender wants.</summary>
    public Request Request;

    /// <summary>Attempts so far.</summary>
    public int Attempts;

    /// <summary>The attempt that is under way; -1 where none is.</summary>
    public int Call;

    /// <summary>Whether it stands in line for a connection.</summary>
    public bool IsQueued;

    /// <summary>The next in the same line.</summary>
    public int Next;

    /// <summary>The one before it in the same line.</summary>
    public int Previous;
}
