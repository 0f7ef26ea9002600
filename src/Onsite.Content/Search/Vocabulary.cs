namespace Onsite.Content.Search;

/// <summary>Every word of every question, sorted, with the questions it occurs in.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly Posting[][] _postings;

    public Vocabulary(IReadOnlyList<IndexedQuestion> questions)
    {
        var postings = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var question = 0; question < questions.Count; question++)
        {
            foreach (var text in questions[question].Texts)
            {
                foreach (var word in text.Words)
                {
                    Add(postings, word.Text, new Posting(question, text.Field));
                }
            }
        }

        _words = [.. postings.Keys.Order(StringComparer.Ordinal)];
        _postings = [.. _words.Select(word => postings[word].ToArray())];
    }

    /// <summary>
    /// The words that a typed word may mean, and how well they match. Slips are only considered where nothing begins as typed: somebody
    /// who types "cache" does not mean "catch".
    /// </summary>
    public List<VocabularyMatch> Find(string typed)
    {
        var matches = new List<VocabularyMatch>();
        var first = Array.BinarySearch(_words, typed, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < _words.Length && WordMatch.Exact(typed, _words[i]) is > 0 and var quality; i++)
        {
            matches.Add(new VocabularyMatch(_words[i], quality, _postings[i]));
        }

        if (matches.Count > 0 || typed.Length < WordMatch.MinimumLengthForTypo)
        {
            return matches;
        }

        for (var i = 0; i < _words.Length; i++)
        {
            if (WordMatch.IsPrefixWithTypo(typed, _words[i]))
            {
                matches.Add(new VocabularyMatch(_words[i], WordMatch.Typo, _postings[i]));
            }
        }

        return matches;
    }

    /// <summary>Texts come the weightiest first, so the first place of a word in a question is its best.</summary>
    private static void Add(Dictionary<string, List<Posting>> postings, string word, Posting posting)
    {
        if (!postings.TryGetValue(word, out var list))
        {
            postings[word] = list = [];
        }

        if (list.Count == 0 || list[^1].Question != posting.Question)
        {
            list.Add(posting);
        }
    }
}

/// <summary>A question in which a word occurs, by its place in the index, and the weightiest field where it does.</summary>
internal readonly record struct Posting(int Question, SearchField Field);

/// <summary>A word that a typed word may mean.</summary>
internal readonly record struct VocabularyMatch(string Word, double Quality, Posting[] Postings);
