namespace Onsite.Content.Search;

/// <summary>A text of a question, in words.</summary>
internal sealed record IndexedText(SearchField Field, string Text)
{
    public IReadOnlyList<SearchWord> Words { get; } = SearchWord.In(Text);
}
