namespace Onsite.Measurements.Measurements;

/// <summary>The answers of all questions that were not drawn to be learned from, and their grades.</summary>
/// <param name="Rows">The answers.</param>
/// <param name="Grades">What each was given, 0 to 5.</param>
/// <param name="Known">Whether each is, but for case, marks and spaces, one of those that were learned from.</param>
internal sealed record Draw(IReadOnlyList<ShortAnswer> Rows, IReadOnlyList<double> Grades, IReadOnlyList<bool> Known)
{
    /// <summary>r over the answers whose wording was not among those that were learned from.</summary>
    public double NewWordings()
    {
        var fresh = Enumerable.Range(0, Rows.Count).Where(i => !Known[i]).ToList();
        return Correlation.Pearson([.. fresh.Select(i => Grades[i])], [.. fresh.Select(i => Rows[i].Score)]);
    }
}
