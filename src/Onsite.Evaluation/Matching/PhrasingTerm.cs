namespace Onsite.Evaluation.Matching;

/// <summary>Something a phrasing looks for.</summary>
/// <param name="Surface">Words for it, to tell what was found or is missing.</param>
/// <param name="Weight">Its share of the phrasing's meaning, before normalization; above 0.</param>
/// <param name="Required">Whether the phrasing earns nothing without it.</param>
/// <param name="Denied">Whether the phrasing denies it.</param>
/// <param name="Units">Any one of these is a full match.</param>
/// <param name="Compounds">So is any one of these where all its units are there: an alternative of several words.</param>
/// <param name="Parts">The words of a concept's name: where the concept itself is not named, those that are there earn part of it.</param>
internal sealed record PhrasingTerm(string Surface, double Weight, bool Required, bool Denied, int[] Units, int[][] Compounds, int[] Parts);
