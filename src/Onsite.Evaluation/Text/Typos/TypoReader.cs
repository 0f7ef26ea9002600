namespace Onsite.Evaluation.Text.Typos;

/// <summary>
/// Reads a misspelled word as the one it must have been: one edit away for words of 5 letters and more, two from 9 (<see cref="Slip"/> says which edits), and only where nothing known is spelled like it and exactly one thing that
/// is looked for is in reach. A word that stands for itself is never read as another.
/// </summary>
internal sealed class TypoReader
{
    /// <summary>From this length on two edits are forgiven.</summary>
    private const int LongWord = 9;

    private readonly SpellingList[] _wanted;
    private readonly KnownWords[] _known;
    private readonly Func<Token, bool> _isKnown;
    private readonly Func<string, bool> _mayMean;
    private readonly Func<string, string> _family;

    /// <summary>A reader of typos.</summary>
    /// <param name="wanted">The words that may have been meant.</param>
    /// <param name="known">Words that are never corrected.</param>
    /// <param name="isKnown">Whether a word is otherwise known.</param>
    /// <param name="mayMean">Whether a word may be what was meant: a denial never is.</param>
    /// <param name="family">What stems count for one another: words of one family are no two things.</param>
    public TypoReader(SpellingList[] wanted, KnownWords[] known, Func<Token, bool> isKnown, Func<string, bool> mayMean, Func<string, string> family)
    {
        _wanted = wanted;
        _known = known;
        _isKnown = isKnown;
        _mayMean = mayMean;
        _family = family;
    }

    /// <summary>Replaces misspelled tokens by what they must have been; their places stay.</summary>
    /// <returns>What was read as something else, in order.</returns>
    public List<Correction> Correct(string text, List<Token> tokens)
    {
        var corrections = new List<Correction>();
        List<TextSpan>? code = null;
        Dictionary<string, string?>? read = null;
        List<(string Word, string Stem, int Edits)>? near = null;
        var at = 0;
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = tokens[t];
            if (token.Figure != FigureKind.None || !SpellingList.IsWord(token.Word) || IsKnown(token) || CodeReader.IsIdentifier(text, token.Span))
            {
                continue;
            }

            code ??= CodeReader.Spans(text);
            while (at < code.Count && code[at].End <= token.Span.Start)
            {
                at++;
            }

            if (at < code.Count && code[at].Start <= token.Span.Start)
            {
                continue;
            }

            read ??= new Dictionary<string, string?>(StringComparer.Ordinal);
            if (!read.TryGetValue(token.Word, out var meant))
            {
                read.Add(token.Word, meant = Meant(token.Word, near ??= []));
            }

            if (meant is not null)
            {
                tokens[t] = token with { Word = meant, Stem = Stemmer.Stem(meant) };
                corrections.Add(new Correction(token.Span, meant));
            }
        }

        return corrections;
    }

    private bool IsKnown(Token token)
    {
        if (_isKnown(token))
        {
            return true;
        }

        foreach (var known in _known)
        {
            if (known.Contains(token.Word, token.Stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest word in reach; null where there is none, where two different things are, or where it is no likely slip.</summary>
    private string? Meant(string word, List<(string Word, string Stem, int Edits)> near)
    {
        near.Clear();
        foreach (var list in _wanted)
        {
            list.FindNear(word, word.Length >= LongWord ? 2 : 1, near);
        }

        if (near.Count == 0)
        {
            return null;
        }

        var best = near[0];
        foreach (var candidate in near)
        {
            if (!string.Equals(_family(candidate.Stem), _family(best.Stem), StringComparison.Ordinal))
            {
                return null;
            }

            best = candidate.Edits < best.Edits || (candidate.Edits == best.Edits && string.CompareOrdinal(candidate.Word, best.Word) < 0) ? candidate : best;
        }

        return _mayMean(best.Word) && Slip.IsLikely(word, best.Word, best.Edits) ? best.Word : null;
    }
}
