using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Caches;

/// <summary>How a content delivery network is built.</summary>
internal sealed record CdnOptions
{
    /// <summary>Points of presence, 1 or more.</summary>
    public int Pops { get; init; } = 20;

    /// <summary>Which of them a request comes to.</summary>
    public PopChoice Choice { get; init; } = PopChoice.Anywhere;

    /// <summary>What a point keeps, in bytes.</summary>
    public long Memory { get; init; } = 64L << 30;

    /// <summary>What an entry takes, in bytes.</summary>
    public long ItemSize { get; init; } = 64L << 10;

    /// <summary>Which entry makes room for another.</summary>
    public Eviction Eviction { get; init; } = Eviction.Lru;

    /// <summary>After how many nanoseconds an entry expires; null for never. By default a day, as Amazon CloudFront has it (its documentation, default TTL).</summary>
    public long? Ttl { get; init; } = 86_400_000_000_000;

    /// <summary>By which share the lifetime of each entry is longer or shorter, evenly; from 0 to 1.</summary>
    public double TtlJitter { get; init; }

    /// <summary>For how many nanoseconds after its expiry a value may be given out while a new one is fetched, or where that fails: stale-while-revalidate and stale-if-error (RFC 5861). 0 for not at all.</summary>
    public long StaleFor { get; init; }

    /// <summary>Whether of those who want one key at one point only the first is sent on to the origin, and the others get what it gets: request collapsing.</summary>
    public bool Collapses { get; init; } = true;

    /// <summary>The way to a point and back, and what it does there, in seconds. An assumption: somebody in a city, and a point in it.</summary>
    public Distribution Latency { get; init; } = new Constant(0.010);

    /// <summary>Which operations may be answered from what is kept, by their number; null for all that read. Writes and what is about no key always go on to the origin.</summary>
    public IReadOnlyList<bool>? Cached { get; init; }

    /// <summary>From how many concurrent fetches of one key by one point on it is told as a stampede; 2 or more.</summary>
    public int StampedeAt { get; init; } = 10;

    /// <summary>Entries of a point at the most.</summary>
    public int EntriesPerPop => (int)Math.Clamp(Memory / ItemSize, 1, Array.MaxLength / 2);

    /// <summary>Holds the numbers to their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Pops, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ItemSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Memory, ItemSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Ttl ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegative(StaleFor);
        ArgumentOutOfRangeException.ThrowIfLessThan(StampedeAt, 2);
        if (TtlJitter is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(TtlJitter), TtlJitter, "It is a share from 0 to 1.");
        }
    }
}
