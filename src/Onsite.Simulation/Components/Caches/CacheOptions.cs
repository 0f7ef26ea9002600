using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Caches;

/// <summary>How a cache is built.</summary>
internal sealed record CacheOptions
{
    /// <summary>Its nodes, 1 or more; keys are spread over them by hash.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Memory of a node, in bytes.</summary>
    public long Memory { get; init; } = 4L << 30;

    /// <summary>What an entry takes, with its key and what the cache itself needs for it, in bytes.</summary>
    public long ItemSize { get; init; } = 1024;

    /// <summary>Which entry makes room for another.</summary>
    public Eviction Eviction { get; init; } = Eviction.Lru;

    /// <summary>After how many nanoseconds an entry expires; null for never.</summary>
    public long? Ttl { get; init; }

    /// <summary>By which share the lifetime of each entry is longer or shorter, evenly, so that what came in together does not expire together; from 0 to 1.</summary>
    public double TtlJitter { get; init; }

    /// <summary>Whether an entry that is read lives as long again.</summary>
    public bool RenewsOnHit { get; init; }

    /// <summary>
    /// For how many nanoseconds after its expiry a value may still be handed out while one reader fetches a new one: stale-while-revalidate (RFC 5861). 0 for not at all.
    /// </summary>
    public long StaleFor { get; init; }

    /// <summary>
    /// Whether of those who miss one key at once only one fetches it and the others wait in the cache for what it brings: leases (R. Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1).
    /// </summary>
    public bool SingleFlight { get; init; }

    /// <summary>After how many nanoseconds another may fetch, where the one who was to has brought nothing. The default is the published one.</summary>
    public long LeaseTimeout { get; init; } = 10_000_000_000;

    /// <summary>The work of an operation, in seconds. By default 10 µs: a node does 100,000 simple operations a second (Redis documentation, benchmarks).</summary>
    public Distribution Work { get; init; } = new Constant(10e-6);

    /// <summary>Threads of a node that work on operations; 1 as in Redis.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>Operations that wait for a thread of a node at the most.</summary>
    public int QueueLimit { get; init; } = int.MaxValue;

    /// <summary>From how many concurrent misses of one key on it is told as a stampede; 2 or more.</summary>
    public int StampedeAt { get; init; } = 10;

    /// <summary>
    /// After how many nanoseconds a write that the cache has taken in and acknowledged is sent where it counts: write-behind. Null where a write is sent on at once and acknowledged when it is there: write-through.
    /// </summary>
    public long? WriteBehind { get; init; }

    /// <summary>Whether it remembers who is to fetch.</summary>
    public bool HasLeases => SingleFlight || StaleFor > 0;

    /// <summary>Entries of a node at the most.</summary>
    public int EntriesPerPart => (int)Math.Clamp(Memory / ItemSize, 1, Array.MaxLength / 2);

    /// <summary>Holds the numbers to their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Parts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ItemSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Memory, ItemSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Ttl ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegative(StaleFor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeaseTimeout);
        ArgumentOutOfRangeException.ThrowIfLessThan(Cores, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(QueueLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(StampedeAt, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(WriteBehind ?? 0);
        if (TtlJitter is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(TtlJitter), TtlJitter, "It is a share from 0 to 1.");
        }
    }
}
