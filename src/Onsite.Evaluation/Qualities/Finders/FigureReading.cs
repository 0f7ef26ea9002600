namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>A figure with a unit, or with what it counts.</summary>
/// <param name="Token">Index of its first token.</param>
/// <param name="Last">Index of the last token that belongs to it.</param>
/// <param name="Value">The figure in its own unit, with thousands and millions applied; NaN for words whose value is not read.</param>
internal readonly record struct FigureReading(int Token, int Last, double Value);
