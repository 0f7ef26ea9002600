namespace Onsite.Simulation.Kernel;

/// <summary>What a sender wants: the same for every attempt that is made for it.</summary>
internal readonly record struct Request
{
    /// <summary>A request.</summary>
    /// <param name="parent">The call that it is sent for; -1 for none.</param>
    /// <param name="intendedAt">When it was meant to be sent, in nanoseconds.</param>
    public Request(int parent, long intendedAt)
    {
        Parent = parent;
        IntendedAt = intendedAt;
        OriginAt = intendedAt;
    }

    /// <summary>The call that it is sent for; -1 where it is sent for none.</summary>
    public int Parent { get; init; }

    /// <summary>The generation of that call: one that has died meanwhile does not hear of the answer.</summary>
    public int ParentGeneration { get; init; }

    /// <summary>Where in a trace it is, as a <see cref="Tracing.Tracer"/> numbers it; 0 where it is not traced, negative where nobody waits for it.</summary>
    public int Trace { get; init; }

    /// <summary>The operation that it serves.</summary>
    public int Operation { get; init; }

    /// <summary>When it was meant to be sent: latency counts from here.</summary>
    public long IntendedAt { get; init; }

    /// <summary>When the request that it all began with was meant to be sent, however many calls and queues lie between: what a push to a device counts its latency from.</summary>
    public long OriginAt { get; init; }

    /// <summary>The key that it is about, from 1; 0 where it is about none.</summary>
    public long Key { get; init; }

    /// <summary>
    /// The number of the durable write that it is part of, as <see cref="DurableLedger.Begin"/> gave it; 0 where it is part of none. It is also the key by which an idempotent store knows it again. Negative where something is written beside
    /// that matter: the ledger does not hear of it, and no store knows it again.
    /// </summary>
    public long Write { get; init; }

    /// <summary>The version of the value that is to be kept: the moment as of which it is right, in nanoseconds; 0 where that is not known.</summary>
    public long Version { get; init; }

    /// <summary>What is asked for.</summary>
    public Verb Verb { get; init; }

    /// <summary>How important it is: 0 is the most important.</summary>
    public byte Priority { get; init; }

    /// <summary>The outbox of the store, from 1, that a message for this write is put into when it is applied; 0 for none.</summary>
    public ushort Outbox { get; init; }

    /// <summary>The replica or shard that it is meant for, from 1; 0 where any will do.</summary>
    public int Part { get; init; }

    /// <summary>Whether it stands for a request that a slice leaves out: it keeps servers busy as that would, and neither it nor what it writes is counted.</summary>
    public bool IsCopy { get; init; }

    /// <summary>The same matter asked for on behalf of a call that is at work on it.</summary>
    public Request For(int parent, int generation, long now, Verb verb) =>
        this with { Parent = parent, ParentGeneration = generation, IntendedAt = now, Verb = verb, Part = 0, Outbox = 0 };

    /// <summary>The same matter, for which nobody waits: it is part of the trace and not of its latency.</summary>
    public Request Beside() => Trace == 0 ? this : this with { Trace = -Math.Abs(Trace) };
}
