using Onsite.Content.Files;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Questions;

/// <summary>A question as far as its own folder tells, with the places that checks between files point at.</summary>
internal sealed record QuestionDraft
{
    public required string Slug { get; init; }

    /// <summary>The question; null where <c>question.yaml</c> could not be read at all. Fit for use only where the log has no errors.</summary>
    public required Question? Question { get; init; }

    /// <summary>The rubric; null where it could not be read at all.</summary>
    public required RubricDraft? Rubric { get; init; }

    public required SourceLocation IdLocation { get; init; }

    public required IReadOnlyList<LocatedText> Competencies { get; init; }

    public required IReadOnlyList<LocatedText> Terms { get; init; }

    public required ContentLog Log { get; init; }
}

/// <summary>A rubric and the text it was read from.</summary>
internal sealed record RubricDraft(Rubric Rubric, SourceText Source)
{
    /// <summary>Every phrasing of every point and misconception.</summary>
    public IEnumerable<Phrasing> Phrasings =>
        Rubric.Points.SelectMany(p => p.Ways).SelectMany(PhrasingsOf).Concat(Rubric.Misconceptions.SelectMany(m => m.Phrasings));

    private static IEnumerable<Phrasing> PhrasingsOf(Way way) => way switch
    {
        StatementWay statement => [statement.Phrasing],
        PartsWay parts => parts.Parts,
        OrderedWay ordered => ordered.Steps,
        _ => [],
    };
}
