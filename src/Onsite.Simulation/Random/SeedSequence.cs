namespace Onsite.Simulation.Random;

/// <summary>
/// Derives independent streams of random numbers from one seed, by name. Two designs that share a component's name draw the same numbers for it (common random numbers), whatever else they
/// contain and in whichever order it is written.
/// </summary>
public readonly record struct SeedSequence
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private readonly ulong _root;

    /// <summary>The streams of a run.</summary>
    /// <param name="seed">The seed of the experiment.</param>
    /// <param name="replication">The number of the replication, from 0.</param>
    public SeedSequence(ulong seed, int replication = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        var state = seed;
        var root = SplitMix64.Next(ref state) ^ Mixed(1);
        // Not by another exclusive or: then a replication of one seed would be that of another.
        _root = replication == 0 ? root : Mixed(root + ((ulong)replication * FnvPrime));
    }

    /// <summary>The stream with a name.</summary>
    /// <param name="component">Whose numbers they are.</param>
    /// <param name="purpose">What they are for: arrivals and service times of one component must not share a stream, or one more arrival would change all services.</param>
    public RandomSource Stream(string component, string purpose)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(purpose);
        var hash = Hash(Hash(FnvOffset, component) * FnvPrime, purpose);
        return new RandomSource(_root ^ Mixed(hash));
    }

    /// <summary>FNV-1a over UTF-16 code units (G. Fowler, L. C. Noll, K.-P. Vo): the same on every machine, unlike <see cref="object.GetHashCode"/>.</summary>
    private static ulong Hash(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * FnvPrime;
        }

        return hash;
    }

    private static ulong Mixed(ulong value) => SplitMix64.Next(ref value);
}
