namespace Onsite.Evaluation.Grading;

/// <summary>A word of the reference that the answer is asked for.</summary>
/// <param name="Word">The word where it first stands.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Concepts">The concepts in whose names it stands there.</param>
internal sealed record ReferenceTerm(GradedWord Word, double Weight, IReadOnlyList<string> Concepts);

/// <summary>How a word of the reference was found in an answer.</summary>
/// <param name="Term">The word.</param>
/// <param name="Exact">1 where the answer has the same word, another of its family or another name of its concept; otherwise 0.</param>
/// <param name="Spelled">The same, or how nearly alike a word of the answer is spelt.</param>
/// <param name="Related">The same, or how much a word of the answer keeps the same company.</param>
/// <param name="First">Index of the first word of the answer that it was found in; -1 where there is none.</param>
/// <param name="Count">How many words of the answer that are.</param>
internal sealed record TermMatch(ReferenceTerm Term, double Exact, double Spelled, double Related, int First, int Count);
