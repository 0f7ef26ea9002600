using System.Text.Json.Serialization;
using Onsite.Evaluation.Learning;

namespace Onsite.Practice.Learning;

/// <summary>What a person says of a sentence and a point.</summary>
public enum MarkKind
{
    /// <summary>The sentence makes the point.</summary>
    Makes,

    /// <summary>The sentence does not make the point.</summary>
    DoesNotMake,
}

/// <summary>"This sentence does make that point", or its opposite: kept for a question, and used whenever an answer to it is judged. Immutable; it is taken back by deleting it.</summary>
public sealed record Mark
{
    /// <summary>Identity; sorts by the time it was made.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the question.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The state of the rubric that the person saw.</summary>
    public required string RubricRevision { get; init; }

    /// <summary>Id of the point within the rubric.</summary>
    public required string Point { get; init; }

    /// <summary>The point in plain words, as the person saw it: a mark is read without its rubric.</summary>
    public required string Statement { get; init; }

    /// <summary>What is said of the sentence.</summary>
    public required MarkKind Kind { get; init; }

    /// <summary>The sentence as it was typed.</summary>
    public required string Sentence { get; init; }

    /// <summary>The attempt it was found in; null where it came from elsewhere. The attempt may be gone.</summary>
    public string? AttemptId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The mark as the evaluator takes it.</summary>
    [JsonIgnore]
    public MarkedSentence Marked => new(Id, Point, Sentence, Kind == MarkKind.Makes);
}
