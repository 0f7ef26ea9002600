namespace Onsite.Evaluation.Text;

/// <summary>Gives every token to the sentence it stands in, and cuts sentences that are too long.</summary>
internal static class SentenceReader
{
    /// <summary>The sentences of a text in order. They never overlap; the first token of each is marked as a boundary.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="tokens">Its tokens.</param>
    public static List<SentenceRange> Read(string text, List<Token> tokens)
    {
        var sentences = new List<SentenceRange>();
        var t = 0;
        foreach (var span in SentenceSplitter.Split(text))
        {
            while (t < tokens.Count && tokens[t].Span.Start < span.Start)
            {
                t++;
            }

            var from = t;
            while (t < tokens.Count && tokens[t].Span.Start < span.End)
            {
                t++;
            }

            AddPieces(sentences, text, tokens, span, from, t);
        }

        return sentences;
    }

    private static void AddPieces(List<SentenceRange> sentences, string text, List<Token> tokens, TextSpan span, int from, int to)
    {
        var first = from;
        var start = span.Start;
        if (to - from > LongSentences.MaximumTokens)
        {
            foreach (var cut in LongSentences.Cuts(tokens, from, to))
            {
                var begin = BeginOf(text, tokens, cut);
                sentences.Add(new SentenceRange(TextSpan.FromBounds(start, TrimEnd(text, begin)), first, cut, from, to));
                MarkBoundary(tokens, first);
                (first, start) = (cut, begin);
            }
        }

        if (first < to)
        {
            MarkBoundary(tokens, first);
        }

        sentences.Add(new SentenceRange(TextSpan.FromBounds(start, span.End), first, to, from, to));
    }

    private static void MarkBoundary(List<Token> tokens, int token) => tokens[token] = tokens[token] with { BreakBefore = Boundary.Sentence };

    /// <summary>Where a piece begins: with its first token and what is written to it, such as the sign of a currency or a quotation mark.</summary>
    private static int BeginOf(string text, List<Token> tokens, int token)
    {
        var start = tokens[token].Span.Start;
        while (start > tokens[token - 1].Span.End && text[start - 1] is '$' or '€' or '£' or '"' or '“' or '‘' or '(' or '[' or '`')
        {
            start--;
        }

        return start;
    }

    private static int TrimEnd(string text, int end)
    {
        while (char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
