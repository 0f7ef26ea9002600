namespace Onsite.Simulation.Kernel;

/// <summary>How many degrees of importance a line tells apart.</summary>
internal static class Priorities
{
    /// <summary>Degrees; whatever is less important stands with the least of them.</summary>
    public const int Count = 8;

    /// <summary>The line that a request stands in; 0 is served first.</summary>
    public static int LevelOf(in Request request) => Math.Min((int)request.Priority, Count - 1);
}
