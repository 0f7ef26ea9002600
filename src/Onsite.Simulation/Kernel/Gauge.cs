namespace Onsite.Simulation.Kernel;

/// <summary>What a node is doing at a moment.</summary>
/// <param name="BusyArea">The time in nanoseconds that its servers have worked since counting began, added up over them: its growth over a second, over <paramref name="Capacity"/>, is the utilization of that second.</param>
/// <param name="Capacity">Its servers: cores, connections, places, whatever gives way first in it. 0 where nothing can.</param>
/// <param name="Waiting">Calls in its queues.</param>
/// <param name="Taken">Of the places that it has for calls at work, those taken. A call keeps its place while it waits for others, so that all places can be taken while the servers are idle.</param>
/// <param name="Places">The places: concurrency, connections. 0 where it does not count them.</param>
internal readonly record struct Gauge(double BusyArea, double Capacity, long Waiting, long Taken = 0, long Places = 0);
