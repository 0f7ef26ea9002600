using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Keys;

/// <summary>Draws the keys that requests are about: independently of each other, by their popularity. It takes the same time and memory for a billion keys as for ten.</summary>
internal sealed class KeyPopulation : IKeySource
{
    /// <summary>The most keys that there can be.</summary>
    public const long MostKeys = 1_000_000_000;

    private readonly ZipfSampler _ranks;
    private readonly RandomSource _random;
    private readonly long _offset;
    private readonly long _block;

    /// <summary>A population.</summary>
    /// <param name="options">How many keys and how popular.</param>
    /// <param name="random">Draws them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public KeyPopulation(KeyOptions options, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Count, MostKeys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Exponent, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Block, 1);
        _block = options.Block;
        _ranks = new ZipfSampler(options.Count, options.Exponent);
        _offset = options.Offset;
        _random = random;
        HotKey = options.Offset + 1 + ((options.Count - 1) / options.Block);
    }

    /// <summary>The key that becomes hot: the one that is least popular otherwise, as the page is that the whole world looks at overnight. No cache holds it when it begins.</summary>
    public long HotKey { get; }

    /// <summary>The share of draws that are the hot key, beside its usual popularity; 0 where none is hot.</summary>
    public double HotShare { get; private set; }

    /// <summary>Makes one key hot, or none.</summary>
    /// <param name="share">The share of requests that are about it from now on, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public void SetHotShare(double share)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "It is a share from 0 to 1.");
        }

        HotShare = share;
    }

    /// <summary>The next key; the most popular is the first after the offset.</summary>
    public long Next() => HotShare > 0 && _random.NextBoolean(HotShare) ? HotKey : _offset + (_block == 1 ? _ranks.Next(_random) : 1 + ((_ranks.Next(_random) - 1) / _block));
}
