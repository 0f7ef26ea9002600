namespace Onsite.Simulation.Policies.Breakers;

/// <summary>Whether a circuit breaker lets calls through.</summary>
internal enum BreakerState : byte
{
    /// <summary>It does.</summary>
    Closed,

    /// <summary>It does not.</summary>
    Open,

    /// <summary>It lets a few through, to see.</summary>
    HalfOpen,
}
