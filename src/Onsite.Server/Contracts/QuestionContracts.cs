using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Search;
using Onsite.Evaluation;

namespace Onsite.Server.Contracts;

/// <summary>A stretch of a text in UTF-16 code units.</summary>
public sealed record Span(int Start, int Length);

/// <summary>Something with a name.</summary>
public sealed record Named(string Id, string Name);

/// <summary>A choice of a filter and how many questions it would show.</summary>
public sealed record Facet(string Id, string Name, int Count);

/// <summary>How many questions have a difficulty.</summary>
public sealed record DifficultyFacet(int Difficulty, int Count);

/// <summary>The choices of every filter.</summary>
public sealed record QuestionFacets(
    IReadOnlyList<Facet> Kinds,
    IReadOnlyList<Facet> Rounds,
    IReadOnlyList<Facet> Levels,
    IReadOnlyList<Facet> Competencies,
    IReadOnlyList<Facet> Statuses,
    IReadOnlyList<DifficultyFacet> Difficulties);

/// <summary>How far a person has come with a question.</summary>
public enum QuestionStatus
{
    /// <summary>Never begun.</summary>
    New,

    /// <summary>An answer is being written.</summary>
    Draft,

    /// <summary>At least one answer was judged, and none is being written.</summary>
    Judged,
}

/// <summary>A question as it stands in a list.</summary>
public sealed record QuestionSummary(
    string Id,
    string Slug,
    string Title,
    IReadOnlyList<Span> TitleHighlights,
    SearchField? FoundIn,
    QuestionKind Kind,
    IReadOnlyList<RoundKind> Rounds,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<Named> Competencies,
    int Difficulty,
    int Minutes,
    QuestionStatus Status,
    int Attempts,
    string? OpenAttemptId,
    string? LastAttemptId,
    Rating? LastRating,
    DateTimeOffset? LastAt);

/// <summary>What a search found.</summary>
/// <param name="Total">Questions in the catalogue.</param>
/// <param name="Matched">Questions that match.</param>
/// <param name="ElapsedMicroseconds">How long the search took.</param>
/// <param name="Items">The questions, in the order asked for.</param>
/// <param name="Facets">The choices of every filter.</param>
public sealed record QuestionPage(int Total, int Matched, long ElapsedMicroseconds, IReadOnlyList<QuestionSummary> Items, QuestionFacets Facets);

/// <summary>A fact that the interviewer hands over.</summary>
public sealed record FactView(string Label, string Value);

/// <summary>A question as it is asked: without rubric, model answer and mistakes, which are shown after an attempt.</summary>
public sealed record QuestionDetail(
    string Id,
    string Slug,
    string Title,
    QuestionKind Kind,
    IReadOnlyList<RoundKind> Rounds,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<Named> Competencies,
    int Difficulty,
    int Minutes,
    string PromptHtml,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<string> Assume,
    string Why,
    IReadOnlyList<string> Framework,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<string> Tips,
    int Points,
    string? OpenAttemptId,
    IReadOnlyList<AttemptSummary> Attempts);
