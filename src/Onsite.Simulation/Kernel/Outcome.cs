namespace Onsite.Simulation.Kernel;

/// <summary>How a call ended.</summary>
internal enum Outcome : byte
{
    /// <summary>It was answered.</summary>
    Ok,

    /// <summary>It failed where it was handled.</summary>
    Failed,

    /// <summary>No place was free for it: the queue was full.</summary>
    QueueFull,

    /// <summary>Whoever waited for it had waited long enough.</summary>
    TimedOut,

    /// <summary>A limit of rate refused it.</summary>
    RateLimited,

    /// <summary>Load was shed.</summary>
    Shed,

    /// <summary>A circuit breaker was open.</summary>
    BreakerOpen,

    /// <summary>A bulkhead or a pool had no place within its time.</summary>
    PoolExhausted,

    /// <summary>Nothing was there to take it: crashed, ejected or cut off.</summary>
    Unreachable,
}
