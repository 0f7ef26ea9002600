using Onsite.Content.Questions;

namespace Onsite.Content.Search;

/// <summary>A question and its texts, the weightiest first.</summary>
internal sealed record IndexedQuestion(Question Question, IReadOnlyList<IndexedText> Texts)
{
    public static IndexedQuestion Of(Question question, Catalogue catalogue) => new(question,
    [
        new IndexedText(SearchField.Title, question.Title),
        .. question.Terms.SelectMany(term => NamesOf(term, catalogue)).Select(name => new IndexedText(SearchField.Term, name)),
        new IndexedText(SearchField.Prompt, question.Prompt.PlainText.ReplaceLineEndings(" ")),
        .. question.Competencies.Select(id => new IndexedText(SearchField.Competency, catalogue.FindCompetency(id)?.Name ?? id)),
        new IndexedText(SearchField.Why, question.Why),
    ]);

    private static IEnumerable<string> NamesOf(string term, Catalogue catalogue) =>
        catalogue.Concepts.TryGetValue(term, out var concept) ? concept.Aliases.Prepend(concept.Name) : [term];
}
