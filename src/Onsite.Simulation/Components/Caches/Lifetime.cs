using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Caches;

/// <summary>How long entries live.</summary>
internal static class Lifetime
{
    /// <summary>When an entry that comes now expires; the end of time where it does not.</summary>
    /// <param name="now">The moment, in nanoseconds.</param>
    /// <param name="ttl">How long it lives, in nanoseconds; null for ever.</param>
    /// <param name="jitter">By which share it lives longer or shorter, evenly.</param>
    /// <param name="random">Draws that.</param>
    public static long Expiry(long now, long? ttl, double jitter, RandomSource random)
    {
        if (ttl is not { } length)
        {
            return long.MaxValue;
        }

        var factor = jitter == 0 ? 1 : 1 + (jitter * ((2 * random.NextDouble()) - 1));
        return now + (long)(length * factor);
    }
}
