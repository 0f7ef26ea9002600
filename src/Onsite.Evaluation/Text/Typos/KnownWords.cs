namespace Onsite.Evaluation.Text.Typos;

/// <summary>Words that are spelled as they were meant, whatever they resemble.</summary>
internal sealed class KnownWords
{
    private static readonly string[] Prefixes = ["un", "re", "non", "de", "pre", "in", "im", "dis", "mis", "over", "under", "sub", "co", "multi", "inter", "intra", "auto", "out", "up", "down", "micro", "super", "cross"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _wordSpans;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stemSpans;

    public KnownWords()
    {
        _wordSpans = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemSpans = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds every word of a text, and whatever has the same stem.</summary>
    public void AddText(string text)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            _words.Add(token.Word);
            _stems.Add(token.Stem);
        }
    }

    /// <summary>Whether a word, its stem, or what is left of it behind a prefix is known.</summary>
    public bool Contains(string word, string stem)
    {
        if (_words.Contains(word) || _stems.Contains(stem))
        {
            return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (stem.Length > prefix.Length + 2 && stem.StartsWith(prefix, StringComparison.Ordinal) && (_stemSpans.Contains(stem.AsSpan(prefix.Length)) || _wordSpans.Contains(word.AsSpan(prefix.Length))))
            {
                return true;
            }
        }

        return IsCompound(word, stem);
    }

    /// <summary>"Webserver" is two words that are known.</summary>
    private bool IsCompound(string word, string stem)
    {
        for (var at = 4; at <= word.Length - 4; at++)
        {
            if (_wordSpans.Contains(word.AsSpan(0, at)) && (_wordSpans.Contains(word.AsSpan(at)) || (at < stem.Length - 2 && _stemSpans.Contains(stem.AsSpan(at)))))
            {
                return true;
            }
        }

        return false;
    }
}
