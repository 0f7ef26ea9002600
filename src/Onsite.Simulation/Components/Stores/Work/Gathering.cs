using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>A call that several parts of a store work on, and that is answered when enough of them are done. It lives in a <see cref="SlotPool{T}"/> until the last of them is.</summary>
internal struct Gathering
{
    /// <summary>The call.</summary>
    public int Call;

    /// <summary>What the call is about; the call itself may be gone while slow parts still work.</summary>
    public long Key;

    /// <summary>Whether it writes.</summary>
    public bool IsWrite;

    /// <summary>How many have to be done before the call is answered.</summary>
    public int Needed;

    /// <summary>How many are.</summary>
    public int Done;

    /// <summary>How many are at work.</summary>
    public int Outstanding;

    /// <summary>Whether it is still being handed out: nothing is decided before the last has it.</summary>
    public bool IsHandedOut;

    /// <summary>Whether the call was answered.</summary>
    public bool IsAnswered;

    /// <summary>How it ends if too few get it done.</summary>
    public Outcome Failure;

    /// <summary>The version that it writes, or that a read has to find.</summary>
    public long Version;

    /// <summary>The newest version that a read has found.</summary>
    public long Found;
}
