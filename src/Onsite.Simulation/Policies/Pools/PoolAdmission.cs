namespace Onsite.Simulation.Policies.Pools;

/// <summary>What became of a call that asked for a connection.</summary>
internal enum PoolAdmission : byte
{
    /// <summary>It has one.</summary>
    Taken,

    /// <summary>It stands in line.</summary>
    Waits,

    /// <summary>The line is full.</summary>
    Refused,
}
