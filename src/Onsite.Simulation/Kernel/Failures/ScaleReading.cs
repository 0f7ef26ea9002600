namespace Onsite.Simulation.Kernel.Failures;

/// <summary>What an autoscaler reads of what it scales; the areas grow over the whole run and are not set back at the end of a warm-up.</summary>
/// <param name="BusyArea">Nanoseconds that servers have worked, added up over them.</param>
/// <param name="CapacityArea">Nanoseconds that servers were there to work, added up over those whose part was up.</param>
/// <param name="ServersPerPart">Servers of one part.</param>
/// <param name="Waiting">Calls in queues now.</param>
internal readonly record struct ScaleReading(double BusyArea, double CapacityArea, double ServersPerPart, long Waiting);
