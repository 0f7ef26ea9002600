namespace Onsite.Evaluation.Concepts;

/// <summary>When a name that has several meanings means this concept.</summary>
/// <param name="Name">The name: the concept's own, or one of its aliases.</param>
/// <param name="Words">Words of which one has to stand nearby, or in the question; whatever their inflection.</param>
public sealed record NameContext(string Name, IReadOnlyList<string> Words);
