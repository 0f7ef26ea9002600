namespace Onsite.Simulation.Policies.Limits;

/// <summary>How many calls within a time.</summary>
/// <param name="Calls">Calls at the most, 1 or more.</param>
/// <param name="Window">The time in nanoseconds, above 0: a call counts until so long after it.</param>
internal sealed record SlidingWindowOptions(int Calls, long Window);
