using Onsite.Simulation.Kernel;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Cases;

/// <summary>Holds a run to the laws that no system can break.</summary>
internal static class Laws
{
    /// <summary>Stops a run whose figures mean nothing.</summary>
    /// <param name="broken">What a node says of itself.</param>
    /// <exception cref="BrokenLawException">A law is broken.</exception>
    public static void MustBeNone(this IEnumerable<string> broken)
    {
        if (broken.ToList() is [_, ..] laws)
        {
            throw new BrokenLawException(laws);
        }
    }

    /// <summary>Runs to a moment, in nanoseconds, and stops where a node has broken a law by then.</summary>
    /// <exception cref="BrokenLawException">A law is broken.</exception>
    public static void RunLawfully(this Engine engine, long until)
    {
        engine.RunUntil(until);
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).MustBeNone();
    }
}
