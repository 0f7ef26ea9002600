namespace Onsite.Evaluation.Grading;

/// <summary>Numbers that look drawn by chance and are the same for a seed on every machine and runtime: SplitMix64, after G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators", 2014.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int NextBelow(int limit) => (int)(NextShare() * limit);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
