namespace Onsite.Simulation.Tests;

/// <summary>What a run allocates on its thread once it is under way.</summary>
internal static class Allocations
{
    private const int MostTimes = 3;

    /// <summary>
    /// Runs until nothing is allocated, three times at the most: what a type allocates when it is used first, or code before it is compiled for good, is none of the run's, and what is allocated each time is.
    /// </summary>
    /// <param name="prepare">Makes what is run, and warms it up.</param>
    /// <param name="run">What must not allocate.</param>
    /// <returns>The bytes that the last run allocated, and what was run.</returns>
    public static (long Bytes, T Subject) Of<T>(Func<T> prepare, Action<T> run)
    {
        for (var time = 1; ; time++)
        {
            var subject = prepare();
            var before = GC.GetAllocatedBytesForCurrentThread();
            run(subject);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (bytes == 0 || time == MostTimes)
            {
                return (bytes, subject);
            }
        }
    }
}
