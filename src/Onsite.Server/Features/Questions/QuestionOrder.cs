using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Questions;

/// <summary>The orders of the question bank.</summary>
internal static class QuestionOrder
{
    private const string Match = "match";

    /// <summary>The words for the orders.</summary>
    public static IReadOnlyList<string> Words { get; } = [Match, "title", "difficulty", "minutes", "last"];

    /// <summary>Whether an order is known; none at all is the order of the match.</summary>
    public static bool IsKnown(string? sort) => string.IsNullOrEmpty(sort) || Words.Contains(sort.TrimStart('-'));

    /// <summary>Brings questions into an order. Equal ones stay as they matched.</summary>
    public static IEnumerable<QuestionSummary> Apply(IEnumerable<QuestionSummary> items, string? sort)
    {
        var descending = sort?.StartsWith('-') ?? false;
        return (sort?.TrimStart('-') ?? Match) switch
        {
            "title" => By(items, q => q.Title, descending, StringComparer.OrdinalIgnoreCase),
            "difficulty" => By(items, q => q.Difficulty, descending),
            "minutes" => By(items, q => q.Minutes, descending),
            "last" => By(items, q => q.LastAt ?? DateTimeOffset.MinValue, descending),
            _ => items,
        };
    }

    private static IEnumerable<QuestionSummary> By<T>(IEnumerable<QuestionSummary> items, Func<QuestionSummary, T> key, bool descending, IComparer<T>? comparer = null) =>
        descending ? items.OrderByDescending(key, comparer) : items.OrderBy(key, comparer);
}
