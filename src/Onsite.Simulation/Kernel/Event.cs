namespace Onsite.Simulation.Kernel;

/// <summary>Something that happens.</summary>
/// <param name="Time">When, in nanoseconds from the start.</param>
/// <param name="Node">To whom: the number of the node that handles it.</param>
/// <param name="Kind">What; the node knows the numbers.</param>
/// <param name="Subject">Which call, replica or server it concerns.</param>
/// <param name="Tag">The generation that the subject had when this was planned: a timer that has outlived its subject is known by it.</param>
internal readonly record struct Event(long Time, int Node, int Kind, int Subject, int Tag);
