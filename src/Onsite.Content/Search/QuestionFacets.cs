using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Search;

/// <summary>
/// How many questions each choice would show. A facet counts what all other selections and the words leave, so that its own selection
/// does not hide its alternatives.
/// </summary>
public sealed record QuestionFacets
{
    /// <summary>All kinds, in their order.</summary>
    public required IReadOnlyList<FacetCount<QuestionKind>> Kinds { get; init; }

    /// <summary>All rounds, in their order.</summary>
    public required IReadOnlyList<FacetCount<RoundKind>> Rounds { get; init; }

    /// <summary>All levels, in their order.</summary>
    public required IReadOnlyList<FacetCount<Level>> Levels { get; init; }

    /// <summary>All competencies of the catalogue, by their ids, in its order.</summary>
    public required IReadOnlyList<FacetCount<string>> Competencies { get; init; }

    /// <summary>All difficulties, in their order.</summary>
    public required IReadOnlyList<FacetCount<int>> Difficulties { get; init; }

    /// <summary>Every status that any question has or that is selected, in ordinal order; empty without a function that says it.</summary>
    public required IReadOnlyList<FacetCount<string>> Statuses { get; init; }
}

/// <summary>How many questions a choice would show.</summary>
/// <param name="Value">The choice.</param>
/// <param name="Count">How many.</param>
/// <param name="IsSelected">Whether the query selects it.</param>
public readonly record struct FacetCount<T>(T Value, int Count, bool IsSelected);
