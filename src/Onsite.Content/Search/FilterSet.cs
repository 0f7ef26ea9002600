using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Search;

/// <summary>The selections of a query, each of which a question may fail.</summary>
[Flags]
internal enum Filters
{
    None = 0,
    Kind = 1,
    Round = 2,
    Level = 4,
    Competency = 8,
    Difficulty = 16,
    Status = 32,
}

/// <summary>Holds questions against the selections of a query.</summary>
internal sealed class FilterSet(QuestionQuery query)
{
    private readonly HashSet<QuestionKind> _kinds = [.. query.Kinds];
    private readonly HashSet<RoundKind> _rounds = [.. query.Rounds];
    private readonly HashSet<Level> _levels = [.. query.Levels];
    private readonly HashSet<string> _competencies = new(query.Competencies, StringComparer.Ordinal);
    private readonly HashSet<string> _statuses = new(query.StatusOf is null ? [] : query.Statuses, StringComparer.Ordinal);

    /// <summary>The selections that a question fails.</summary>
    public Filters FailedBy(Question question, string? status)
    {
        var failed = Filters.None;
        failed |= _kinds.Count == 0 || _kinds.Contains(question.Kind) ? Filters.None : Filters.Kind;
        failed |= HasAny(_rounds, question.Rounds) ? Filters.None : Filters.Round;
        failed |= HasAny(_levels, question.Levels) ? Filters.None : Filters.Level;
        failed |= HasAny(_competencies, question.Competencies) ? Filters.None : Filters.Competency;
        failed |= question.Difficulty >= query.MinimumDifficulty && question.Difficulty <= query.MaximumDifficulty ? Filters.None : Filters.Difficulty;
        failed |= _statuses.Count == 0 || _statuses.Contains(status!) ? Filters.None : Filters.Status;
        return failed;
    }

    private static bool HasAny<T>(HashSet<T> selected, IReadOnlyList<T> values)
    {
        if (selected.Count == 0)
        {
            return true;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (selected.Contains(values[i]))
            {
                return true;
            }
        }

        return false;
    }
}
