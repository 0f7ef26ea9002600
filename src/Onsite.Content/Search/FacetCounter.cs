using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Search;

/// <summary>Counts for each facet the questions that fail no selection, or only the facet's own.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<QuestionKind, int> _kinds = [];
    private readonly Dictionary<RoundKind, int> _rounds = [];
    private readonly Dictionary<Level, int> _levels = [];
    private readonly Dictionary<string, int> _competencies = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _difficulties = [];
    private readonly Dictionary<string, int> _statuses = new(StringComparer.Ordinal);

    /// <summary>Makes a status known that no question counted may have.</summary>
    public void Know(string status) => _statuses.TryAdd(status, 0);

    public void Count(Question question, string? status, Filters failed)
    {
        if ((failed & ~Filters.Kind) == Filters.None)
        {
            Add(_kinds, question.Kind);
        }

        if ((failed & ~Filters.Round) == Filters.None)
        {
            AddAll(_rounds, question.Rounds);
        }

        if ((failed & ~Filters.Level) == Filters.None)
        {
            AddAll(_levels, question.Levels);
        }

        if ((failed & ~Filters.Competency) == Filters.None)
        {
            AddAll(_competencies, question.Competencies);
        }

        if ((failed & ~Filters.Difficulty) == Filters.None)
        {
            Add(_difficulties, question.Difficulty);
        }

        if (status is not null && (failed & ~Filters.Status) == Filters.None)
        {
            Add(_statuses, status);
        }
    }

    public QuestionFacets ToFacets(QuestionQuery query, IEnumerable<string> competencies) => new()
    {
        Kinds = Facet(Enum.GetValues<QuestionKind>(), _kinds, query.Kinds.Contains),
        Rounds = Facet(Enum.GetValues<RoundKind>(), _rounds, query.Rounds.Contains),
        Levels = Facet(Enum.GetValues<Level>(), _levels, query.Levels.Contains),
        Competencies = Facet(competencies, _competencies, query.Competencies.Contains),
        Difficulties = Facet(
            Enumerable.Range(QuestionRules.MinimumDifficulty, QuestionRules.MaximumDifficulty - QuestionRules.MinimumDifficulty + 1),
            _difficulties,
            d => d >= query.MinimumDifficulty && d <= query.MaximumDifficulty),
        Statuses = Facet(_statuses.Keys.Order(StringComparer.Ordinal), _statuses, query.Statuses.Contains),
    };

    private static List<FacetCount<T>> Facet<T>(IEnumerable<T> values, Dictionary<T, int> counts, Func<T, bool> isSelected)
        where T : notnull => [.. values.Select(v => new FacetCount<T>(v, counts.GetValueOrDefault(v), isSelected(v)))];

    private static void Add<T>(Dictionary<T, int> counts, T value)
        where T : notnull => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;

    private static void AddAll<T>(Dictionary<T, int> counts, IReadOnlyList<T> values)
        where T : notnull
    {
        for (var i = 0; i < values.Count; i++)
        {
            Add(counts, values[i]);
        }
    }
}
