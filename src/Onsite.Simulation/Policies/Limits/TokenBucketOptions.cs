namespace Onsite.Simulation.Policies.Limits;

/// <summary>A rate and a burst.</summary>
/// <param name="PerSecond">Calls a second in the long run, above 0.</param>
/// <param name="Burst">Calls at once, 1 or more.</param>
internal sealed record TokenBucketOptions(double PerSecond, double Burst);
