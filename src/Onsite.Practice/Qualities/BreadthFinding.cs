using Onsite.Evaluation.Qualities;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Qualities;

/// <summary>Breadth against depth.</summary>
/// <param name="Touched">Points met at least partly, of those asked of the level.</param>
/// <param name="Asked">Points asked of the level.</param>
/// <param name="Deep">Points made in full with a figure, a failure or a trade-off in the same sentence or the next.</param>
/// <param name="ExpectedDepth">Share of the touched points that the level is expected to make deeply, in percent: mid 20, senior 40, staff 60.</param>
public sealed record BreadthFinding(int Touched, int Asked, IReadOnlyList<DeepFinding> Deep, int ExpectedDepth)
{
    /// <summary>Points touched, in percent of those asked; 0 where none are.</summary>
    public int TouchedPercent => Asked == 0 ? 0 : (int)Math.Round(100.0 * Touched / Asked);
}

/// <summary>A point that was made deeply.</summary>
/// <param name="Criterion">Id of the point.</param>
/// <param name="Title">The point in plain words.</param>
/// <param name="By">What makes it deep.</param>
/// <param name="Evidence">The sentence that shows it.</param>
public sealed record DeepFinding(string Criterion, string Title, QualityKind By, TextEvidence Evidence);
