namespace Onsite.Simulation.Kernel.Journal;

/// <summary>Something worth telling of a run.</summary>
/// <param name="At">When, in nanoseconds.</param>
/// <param name="Target">The number of the node or link that it happened to.</param>
/// <param name="Kind">What.</param>
/// <param name="Number">How much or how many; <see cref="NoteKind"/> says of what.</param>
/// <param name="Part">Which of its parts; -1 where it concerns the whole.</param>
internal readonly record struct Note(long At, int Target, NoteKind Kind, long Number, int Part);
