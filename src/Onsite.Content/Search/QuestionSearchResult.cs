namespace Onsite.Content.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many questions match, those that are not returned too.</param>
/// <param name="Matches">The matches from <see cref="QuestionQuery.Skip"/> on, the best first; without words in the order of titles.</param>
/// <param name="Facets">How many each choice would show.</param>
public sealed record QuestionSearchResult(int Total, IReadOnlyList<QuestionMatch> Matches, QuestionFacets Facets);
