using System.Collections.Frozen;

namespace Onsite.Evaluation.Concepts;

/// <summary>A name as a sequence of stems, and the concepts that go by it.</summary>
internal sealed record AliasEntry(string[] Stems, NameSense[] Senses);

/// <summary>A concept that goes by a name.</summary>
/// <param name="ConceptId">Which.</param>
/// <param name="Context">Stems of which one has to stand nearby; null where the name means this concept unless something speaks for another.</param>
/// <param name="NearMisses">Phrases in which the name means something else.</param>
internal sealed record NameSense(string ConceptId, FrozenSet<string>? Context, NearMiss[] NearMisses);

/// <summary>A concept named at a token.</summary>
/// <param name="ConceptId">Which.</param>
/// <param name="Length">Over how many tokens.</param>
internal readonly record struct AliasMatch(string ConceptId, int Length);
