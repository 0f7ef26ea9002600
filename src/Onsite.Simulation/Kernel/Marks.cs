namespace Onsite.Simulation.Kernel;

/// <summary>What an answer says beside its outcome.</summary>
[Flags]
internal enum Marks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The value was not there: the sender has to get it elsewhere.</summary>
    Miss = 1,

    /// <summary>The value is older than the last write that was acknowledged.</summary>
    Stale = 2,

    /// <summary>The write had been applied before, and was known for it.</summary>
    Duplicate = 4,
}
