using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Policies.Pools;

/// <summary>How many attempts are under way at the most, and who waits.</summary>
/// <param name="Size">Connections, 1 or more.</param>
/// <param name="QueueLimit">Calls that wait for one at the most; 0 makes a bulkhead of it.</param>
/// <param name="Timeout">How long a call waits in nanoseconds; null for ever.</param>
/// <param name="ByPriority">Whether the most important in line gets the next free connection; otherwise the first.</param>
/// <param name="Patience">How long whoever waits does so before they leave for good, in seconds, drawn for each; null for ever.</param>
internal sealed record PoolOptions(int Size, int QueueLimit = int.MaxValue, long? Timeout = null, bool ByPriority = false, Distribution? Patience = null);
