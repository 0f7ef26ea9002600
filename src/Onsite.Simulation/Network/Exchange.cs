namespace Onsite.Simulation.Network;

/// <summary>A call as its sender sees it: one, however many attempts it takes.</summary>
internal struct Exchange
{
    /// <summary>Grows each time that its place is taken or given back.</summary>
    public int Generation;

    /// <summary>The call that it is made for; -1 for none.</summary>
    public int Parent;

    /// <summary>The operation that it serves.</summary>
    public int Operation;

    /// <summary>When it was meant to be made.</summary>
    public long IntendedAt;

    /// <summary>The key that it is about.</summary>
    public long Key;

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
