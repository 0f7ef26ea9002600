namespace Onsite.Simulation.Components.Caches;

/// <summary>Numbers from keys, well mixed and the same on every machine (the finalizer of SplitMix64, G. L. Steele et al. 2014). The upper half chooses the part, the lower half the bucket in it.</summary>
internal static class KeyHash
{
    public static ulong Of(long key)
    {
        var z = (ulong)key + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Which of some parts has a key.</summary>
    public static int Part(long key, int parts) => (int)(((Of(key) >> 32) * (ulong)parts) >> 32);
}
