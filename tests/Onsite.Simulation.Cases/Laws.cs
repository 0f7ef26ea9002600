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
}
