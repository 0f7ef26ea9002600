using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Search;

/// <summary>What somebody looks for. An empty selection restricts nothing; several values of one selection mean any of them.</summary>
public sealed record QuestionQuery
{
    /// <summary>The most characters of <see cref="Text"/> that count; the rest is passed over.</summary>
    public const int MaximumTextLength = 200;

    /// <summary>Everything.</summary>
    public static QuestionQuery All { get; } = new();

    /// <summary>The words typed so far. All must be found; the beginning of a word is enough.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The kinds to show.</summary>
    public IReadOnlyCollection<QuestionKind> Kinds { get; init; } = [];

    /// <summary>The rounds of which a question must have one.</summary>
    public IReadOnlyCollection<RoundKind> Rounds { get; init; } = [];

    /// <summary>The levels of which a question must have one.</summary>
    public IReadOnlyCollection<Level> Levels { get; init; } = [];

    /// <summary>Ids of the competencies of which a question must have one.</summary>
    public IReadOnlyCollection<string> Competencies { get; init; } = [];

    /// <summary>The least difficulty to show.</summary>
    public int MinimumDifficulty { get; init; } = QuestionRules.MinimumDifficulty;

    /// <summary>The greatest difficulty to show.</summary>
    public int MaximumDifficulty { get; init; } = QuestionRules.MaximumDifficulty;

    /// <summary>Says how a question stands with the one who asks: new, attempted, due. The words are the caller's.</summary>
    public Func<Question, string>? StatusOf { get; init; }

    /// <summary>The words of <see cref="StatusOf"/> to show; they restrict nothing without it.</summary>
    public IReadOnlyCollection<string> Statuses { get; init; } = [];

    /// <summary>How many matches to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>The most matches to return.</summary>
    public int Take { get; init; } = 100;
}
