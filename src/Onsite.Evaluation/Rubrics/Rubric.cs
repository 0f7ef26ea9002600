namespace Onsite.Evaluation.Rubrics;

/// <summary>What an answer is held to: the points to make and the beliefs to be free of.</summary>
/// <param name="Points">In the order of the file.</param>
/// <param name="Misconceptions">In the order of the file.</param>
public sealed record Rubric(IReadOnlyList<KeyPoint> Points, IReadOnlyList<Misconception> Misconceptions)
{
    /// <summary>What the weights of all points add up to.</summary>
    public const int TotalWeight = 100;

    /// <summary>The points that are asked of a level.</summary>
    public IEnumerable<KeyPoint> PointsFor(Level level) => Points.Where(p => p.Levels.Contains(level));
}
