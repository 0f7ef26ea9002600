namespace Onsite.Simulation.Components.Keys;

/// <summary>What can be asked for: so many keys, some more popular than others.</summary>
internal sealed record KeyOptions
{
    /// <summary>How many keys there are, from 1 to 1,000,000,000.</summary>
    public long Count { get; init; } = 1_000_000;

    /// <summary>
    /// The exponent s of Zipf's law: the k-th most popular key is asked for in proportion to k^-s. 0 makes all equal, 2 is the most. The default lies where traces of web and key-value caches do: 0.64 to 0.83
    /// (L. Breslau et al., "Web caching and Zipf-like distributions", INFOCOM 1999) and about 1 (J. Yang et al., "A large scale analysis of hundreds of in-memory cache clusters at Twitter", OSDI 2020).
    /// </summary>
    public double Exponent { get; init; } = 0.9;

    /// <summary>What is added to the number of a key, so that things of two kinds (people and posts, say) are not taken for each other in the same cache; 0 or more.</summary>
    public long Offset { get; init; }

    /// <summary>How many keys of neighboring popularity one stands for, from 1: in a slice, so that it is asked for as often as they are on average.</summary>
    public long Block { get; init; } = 1;
}
