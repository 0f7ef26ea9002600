using System.Numerics;
using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Random;

/// <summary>
/// One stream of random numbers: xoshiro256++ 1.0 (D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 2021). Its period is 2^256 - 1. The same seed gives the
/// same numbers on every machine. Not safe to share between threads.
/// </summary>
public sealed class RandomSource
{
    /// <summary>2^-53: the distance of neighboring numbers of <see cref="NextDouble"/>.</summary>
    private const double Step = 1.0 / (1UL << 53);

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>The stream of a seed; every seed is as good as any other.</summary>
    public RandomSource(ulong seed)
    {
        _s0 = SplitMix64.Next(ref seed);
        _s1 = SplitMix64.Next(ref seed);
        _s2 = SplitMix64.Next(ref seed);
        _s3 = SplitMix64.Next(ref seed);
    }

    /// <summary>The stream that goes on from a state, for comparison with published numbers.</summary>
    internal RandomSource(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        var (s0, s1, s2, s3) = (_s0, _s1, _s2, _s3);
        var result = BitOperations.RotateLeft(s0 + s3, 23) + s0;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
        return result;
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (NextUInt64() >> 11) * Step;

    /// <summary>A number above 0 and at most 1: what a logarithm may be taken of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextPositiveDouble() => ((NextUInt64() >> 11) + 1) * Step;

    /// <summary>Whether something of a probability happens.</summary>
    /// <param name="probability">From 0 (never) to 1 (always).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextBoolean(double probability) => NextDouble() < probability;

    /// <summary>A whole number from 0 up to, not including, a bound; all are equally likely (D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 2019).</summary>
    /// <param name="bound">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (uint)bound;
        var product = (ulong)(uint)(NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            var threshold = (0u - range) % range;
            while ((uint)product < threshold)
            {
                product = (ulong)(uint)(NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A number of the exponential distribution with mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextExponential()
    {
        var bits = NextUInt64();
        var layer = (int)(bits & Ziggurat.Mask);
        var x = (bits >> 11) * Step * Ziggurat.ExponentialX[layer];
        return x < Ziggurat.ExponentialX[layer + 1] ? x : Ziggurat.ExponentialEdge(this, layer, x);
    }

    /// <summary>A number of the normal distribution with mean 0 and variance 1.</summary>
    public double NextNormal()
    {
        var bits = NextUInt64();
        var layer = (int)(bits & Ziggurat.Mask);
        var x = (bits >> 11) * Step * Ziggurat.NormalX[layer];
        x = x < Ziggurat.NormalX[layer + 1] ? x : Ziggurat.NormalEdge(this, layer, x);
        return (bits & Ziggurat.SignBit) == 0 ? x : -x;
    }
}
