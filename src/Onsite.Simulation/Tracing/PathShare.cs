namespace Onsite.Simulation.Tracing;

/// <summary>What a request waited for, at one place.</summary>
/// <param name="Subject">The number of the node or link.</param>
/// <param name="Doing">What was done there.</param>
/// <param name="Nanoseconds">For how long.</param>
internal readonly record struct PathShare(int Subject, Doing Doing, long Nanoseconds);
