namespace Onsite.Content.Search;

/// <summary>
/// Finds questions while somebody types. Built once from a catalogue; immutable, and safe to share between threads.
/// The beginning of a word is enough, and one slip is forgiven in words of five letters or more that nothing begins with. A word in the
/// title ranks above one in a key term, that above one in the prompt, and that above the rest.
/// </summary>
public sealed class QuestionIndex
{
    private readonly IndexedQuestion[] _questions;
    private readonly string[] _competencies;
    private readonly Vocabulary _vocabulary;

    /// <summary>Builds the index.</summary>
    public QuestionIndex(Catalogue catalogue)
    {
        _questions =
        [
            .. catalogue.Questions
                .OrderBy(q => q.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(q => q.Slug, StringComparer.Ordinal)
                .Select(q => IndexedQuestion.Of(q, catalogue)),
        ];
        _competencies = [.. catalogue.Competencies.Select(c => c.Id)];
        _vocabulary = new Vocabulary(_questions);
    }

    /// <summary>Finds what a query asks for.</summary>
    public QuestionSearchResult Search(QuestionQuery query)
    {
        var scores = new TextScores(query.Text, _vocabulary, _questions.Length);
        var filters = new FilterSet(query);
        var facets = new FacetCounter();
        var found = new List<(int Place, double Score)>();
        for (var place = 0; place < _questions.Length; place++)
        {
            var question = _questions[place].Question;
            var status = query.StatusOf?.Invoke(question);
            if (status is not null)
            {
                facets.Know(status);
            }

            if (scores.Of(place) is >= 0 and var score)
            {
                var failed = filters.FailedBy(question, status);
                facets.Count(question, status, failed);
                if (failed == Filters.None)
                {
                    found.Add((place, score));
                }
            }
        }

        foreach (var status in query.StatusOf is null ? [] : query.Statuses)
        {
            facets.Know(status);
        }

        // Places are in the order of titles, which decides between equals.
        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Place.CompareTo(b.Place));
        var page = found.Skip(query.Skip).Take(query.Take).Select(f => Highlighter.Match(_questions[f.Place], scores, f.Score));
        return new QuestionSearchResult(found.Count, [.. page], facets.ToFacets(query, _competencies));
    }
}
