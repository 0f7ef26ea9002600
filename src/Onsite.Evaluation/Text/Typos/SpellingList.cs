namespace Onsite.Evaluation.Text.Typos;

/// <summary>
/// Words that a misspelled one may have meant, in buckets by first letter and length. Their regular inflections are there as well: who cannot spell "retry" cannot spell "retries".
/// </summary>
internal sealed class SpellingList
{
    /// <summary>The shortest word that is corrected, and that a correction gives.</summary>
    public const int ShortestWord = 5;

    private readonly List<Entry>?[] _buckets = new List<Entry>?[26 * (EditDistance.LongestWord + 1)];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Adds a word and its inflections; one that is short, long or not of letters is passed over.</summary>
    public void Add(string word)
    {
        if (!IsWord(word) || _words.Contains(word))
        {
            return;
        }

        var stem = Stemmer.Stem(word);
        AddForm(word, stem);
        foreach (var form in Inflections(word))
        {
            if (IsWord(form) && string.Equals(Stemmer.Stem(form), stem, StringComparison.Ordinal))
            {
                AddForm(form, stem);
            }
        }
    }

    /// <summary>Whether a text is of the kind of word that can be corrected: 5 letters of a to z and more.</summary>
    public static bool IsWord(ReadOnlySpan<char> word) => word.Length is >= ShortestWord and <= EditDistance.LongestWord && !word.ContainsAnyExceptInRange('a', 'z');

    /// <summary>Adds to <paramref name="found"/> the words within reach, which begin with the same letter: the first one is seldom wrong, and "leader" is no "reader".</summary>
    public void FindNear(string word, int edits, List<(string Word, string Stem, int Edits)> found)
    {
        var letters = LettersOf(word);
        for (var length = Math.Max(ShortestWord, word.Length - edits); length <= Math.Min(EditDistance.LongestWord, word.Length + edits); length++)
        {
            foreach (var entry in _buckets[Bucket(word[0], length)] ?? [])
            {
                // Each edit changes at most two of the letters that a word has.
                if (System.Numerics.BitOperations.PopCount(letters ^ entry.Letters) <= 2 * edits && EditDistance.Within(word, entry.Word, edits) is var distance && distance <= edits)
                {
                    found.Add((entry.Word, entry.Stem, distance));
                }
            }
        }
    }

    private static IEnumerable<string> Inflections(string word)
    {
        var body = word[..^1];
        return word[^1] switch
        {
            'e' => [word + "s", word + "d", body + "ing"],
            'y' => [word + "s", body + "ies", body + "ied", word + "ing"],
            's' or 'x' or 'z' or 'h' => [word + "es", word + "ed", word + "ing"],
            var last => [word + "s", word + "ed", word + "ing", word + last + "ed", word + last + "ing"],
        };
    }

    private void AddForm(string word, string stem)
    {
        if (_words.Add(word))
        {
            (_buckets[Bucket(word[0], word.Length)] ??= []).Add(new Entry(word, stem, LettersOf(word)));
        }
    }

    private static int Bucket(char first, int length) => ((first - 'a') * (EditDistance.LongestWord + 1)) + length;

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter - 'a');
        }

        return letters;
    }

    private readonly record struct Entry(string Word, string Stem, uint Letters);
}
