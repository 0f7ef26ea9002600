using Onsite.Content.Text;

namespace Onsite.Content.Questions;

/// <summary>What of a question does not stand in <c>question.yaml</c>.</summary>
internal sealed record QuestionParts
{
    public required string Slug { get; init; }

    public required MarkdownText Prompt { get; init; }

    public required MarkdownText ModelAnswer { get; init; }

    public required IReadOnlyList<SampleAnswer> Answers { get; init; }

    public required RubricDraft? Rubric { get; init; }
}
