using Onsite.Documents;

namespace Onsite.Evaluation.Rubrics;

/// <summary>One way of saying something, in the notation of rubrics: words, <c>a/b</c>, <c>{concept}</c>, <c>&lt;number&gt;</c>, <c>word!</c>.</summary>
/// <param name="Text">The phrasing as its author wrote it.</param>
/// <param name="Location">Where it stands, for diagnostics.</param>
public readonly record struct Phrasing(string Text, SourceLocation Location);
