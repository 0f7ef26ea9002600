using Onsite.Content.Questions;
using Onsite.Evaluation.Text;

namespace Onsite.Content.Search;

/// <summary>A question that was found.</summary>
/// <param name="Question">The question.</param>
/// <param name="Score">How well it matches; more is better, and 0 when no words were given.</param>
/// <param name="TitleSpans">The stretches of the title that were found, in their order.</param>
/// <param name="Elsewhere">Where else words were found: at most one text for each field.</param>
public sealed record QuestionMatch(Question Question, double Score, IReadOnlyList<TextSpan> TitleSpans, IReadOnlyList<FoundText> Elsewhere);

/// <summary>A text of a question in which words were found.</summary>
/// <param name="Field">What the text is.</param>
/// <param name="Text">The text, or the part of it around the first word.</param>
/// <param name="Spans">The stretches of <paramref name="Text"/> that were found, in their order.</param>
public sealed record FoundText(SearchField Field, string Text, IReadOnlyList<TextSpan> Spans);
