namespace Onsite.Simulation.Kernel.Journal;

/// <summary>What is worth telling of a run. Each is a sentence in the report.</summary>
internal enum NoteKind : byte
{
    /// <summary>A circuit breaker has opened; the number is the share of failures in percent.</summary>
    BreakerOpened,

    /// <summary>It lets a few calls through, to see.</summary>
    BreakerHalfOpened,

    /// <summary>It is closed again.</summary>
    BreakerClosed,

    /// <summary>No connection of a pool is free; the number is how many wait.</summary>
    PoolExhausted,

    /// <summary>Connections are free again.</summary>
    PoolRecovered,

    /// <summary>A queue is full and refuses; the number is its length.</summary>
    QueueFull,

    /// <summary>The queue has room again.</summary>
    QueueDrained,

    /// <summary>The first call over a link was given up; the number is the timeout in nanoseconds.</summary>
    TimeoutsBegan,

    /// <summary>More than a tenth of the calls over a link are repetitions; the number is attempts for a hundred calls.</summary>
    AmplificationBegan,

    /// <summary>A limit of rate refuses.</summary>
    RateLimitBegan,

    /// <summary>Load is shed.</summary>
    SheddingBegan,

    /// <summary>A part has died.</summary>
    Crashed,

    /// <summary>A part is back.</summary>
    Recovered,

    /// <summary>A part works slowly; the number is how many times slower, in percent.</summary>
    Slowed,

    /// <summary>It works as before.</summary>
    Sped,

    /// <summary>A balancer has stopped sending to a part.</summary>
    Ejected,

    /// <summary>A balancer sends to it again.</summary>
    Readmitted,

    /// <summary>An autoscaler has asked for more; the number is how many there will be.</summary>
    ScalingOut,

    /// <summary>They are there; the number is how many there are.</summary>
    ScaledOut,

    /// <summary>An autoscaler has taken some away; the number is how many are left.</summary>
    ScaledIn,

    /// <summary>A cache has lost everything.</summary>
    CacheFlushed,

    /// <summary>Many ask at once for one key that is not in the cache; the number is how many.</summary>
    StampedeBegan,

    /// <summary>A replica takes over from a primary; the number is how many acknowledged writes were lost.</summary>
    FailedOver,

    /// <summary>A message was put aside after its last attempt; told once, with the attempts as number.</summary>
    DeadLettering,

    /// <summary>Consumers lag behind; the number is how many messages.</summary>
    LagBegan,

    /// <summary>They have caught up.</summary>
    LagEnded,

    /// <summary>A device that reads too slowly was disconnected; told once, with the messages that were kept for it as number.</summary>
    SlowConsumersDropped,

    /// <summary>All devices are connected again after a part had died; the number is how many nanoseconds it took.</summary>
    ConnectionsBack,

    /// <summary>A link is cut.</summary>
    Cut,

    /// <summary>It is whole again.</summary>
    Joined,

    /// <summary>Messages over a link are lost; the number is how many of a thousand.</summary>
    LossBegan,

    /// <summary>They come through again.</summary>
    LossEnded,

    /// <summary>Processes stop to collect garbage; the number is for how many nanoseconds; told once.</summary>
    Paused,

    /// <summary>Clients come faster; the number is how many times, in percent.</summary>
    SpikeBegan,

    /// <summary>They come as before.</summary>
    SpikeEnded,

    /// <summary>One key is asked for far more than before; the number is its share in percent.</summary>
    HotKeyBegan,

    /// <summary>It is asked for as before.</summary>
    HotKeyEnded,

    /// <summary>Parts are restarted one after another; the number is how many.</summary>
    DeployBegan,

    /// <summary>All of them serve again.</summary>
    DeployEnded,

    /// <summary>A part was stopped before it had finished what it had; the number is how many calls died with it.</summary>
    DrainCut,

    /// <summary>A name is not answered with a target any more.</summary>
    AnswerWithdrawn,

    /// <summary>It is answered with it again.</summary>
    AnswerRestored,
}
