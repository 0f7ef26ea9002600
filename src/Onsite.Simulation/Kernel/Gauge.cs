namespace Onsite.Simulation.Kernel;

/// <summary>What a node is doing at a moment.</summary>
/// <param name="BusyArea">The time in nanoseconds that its servers have worked since counting began, added up over them: its growth over a second, over <paramref name="Capacity"/>, is the utilization of that second.</param>
/// <param name="Capacity">Its servers: cores, connections, places, whatever gives way first in it. 0 where nothing can.</param>
/// <param name="Waiting">Calls in its queues.</param>
internal readonly record struct Gauge(double BusyArea, double Capacity, long Waiting);
