using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>What stores make of what they are asked.</summary>
internal static class Ask
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>Whether a verb changes what is stored; all others read.</summary>
    public static bool IsWrite(Verb verb) => verb is Verb.Write or Verb.Put;

    /// <summary>A place for a key that is spread evenly, and the same on every machine.</summary>
    /// <param name="key">The key.</param>
    /// <param name="places">How many places there are, 1 or more.</param>
    public static int PlaceOf(long key, int places)
    {
        var state = (ulong)key;
        return (int)(SplitMix64.Next(ref state) % (ulong)places);
    }

    /// <summary>Seconds as nanoseconds, for a machine with a pace.</summary>
    public static long Nanoseconds(double seconds, double pace = 1) => (long)(seconds / pace * NanosecondsPerSecond);
}
