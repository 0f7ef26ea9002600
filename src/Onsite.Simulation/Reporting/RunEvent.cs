using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Reporting;

/// <summary>Something that happened, in words.</summary>
/// <param name="At">When, in seconds from the start.</param>
/// <param name="Subject">The component or link that it happened to.</param>
/// <param name="Kind">What, as a word for programs.</param>
/// <param name="Sentence">What, as a sentence.</param>
public sealed record RunEvent(double At, string Subject, string Kind, string Sentence)
{
    /// <summary>Every kind of event that a report can tell of.</summary>
    public static IReadOnlyList<string> Kinds { get; } = Enum.GetNames<NoteKind>();
}
