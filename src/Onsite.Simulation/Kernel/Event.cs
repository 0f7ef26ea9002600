namespace Onsite.Simulation.Kernel;

/// <summary>Something that will happen.</summary>
/// <param name="Time">When, in nanoseconds from the start.</param>
/// <param name="Kind">What; its owner knows the numbers.</param>
/// <param name="Subject">To which component, request or server.</param>
/// <param name="Detail">What else its owner has to know.</param>
internal readonly record struct Event(long Time, int Kind, int Subject, long Detail);
