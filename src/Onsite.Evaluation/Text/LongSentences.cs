using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>
/// Cuts what is too long to be one statement. Speech without punctuation is one "sentence" of hundreds of words, in which every phrasing would find all its words; it is cut where a clause
/// begins, or at the limit where none does.
/// </summary>
internal static class LongSentences
{
    /// <summary>The longest piece, in tokens. Nine in ten sentences of written answers have under 40, and a point needs no more than that.</summary>
    public const int MaximumTokens = 60;

    /// <summary>The shortest piece that is cut off the front: a shorter one says too little alone.</summary>
    private const int MinimumTokens = 20;

    /// <summary>What is left at the end is not shorter than this.</summary>
    private const int MinimumRest = 8;

    private static readonly FrozenSet<string> Openers = new[] { "but", "because", "so", "then", "however", "although", "though", "whereas", "otherwise", "therefore", "next", "finally", "also" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Subjects = new[] { "i", "we", "they", "you", "he", "she", "it", "i'd", "i'll", "i'm", "i've", "we'd", "we'll", "we're", "we've", "they're", "you'd", "it's", "there", "that's" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that tie the subject behind them to what stands before.</summary>
    private static readonly FrozenSet<string> Binders = new[] { "that", "which", "what", "who", "how", "why", "when", "where", "while", "whether", "if", "unless", "as", "than", "before", "after", "until", "once", "since", "of", "to", "for", "with", "in", "on", "at", "by", "from", "the", "a", "is", "are", "do", "does", "can", "should", "would", "will" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The indexes of the tokens that begin a new piece, in order; none where the sentence is short enough.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="to">The index behind its last.</param>
    public static List<int> Cuts(IReadOnlyList<Token> tokens, int from, int to)
    {
        var cuts = new List<int>();
        while (to - from > MaximumTokens)
        {
            from = NextCut(tokens, from, Math.Min(from + MaximumTokens, to - MinimumRest));
            cuts.Add(from);
        }

        return cuts;
    }

    /// <summary>The last of the best places to cut.</summary>
    private static int NextCut(IReadOnlyList<Token> tokens, int from, int latest)
    {
        var best = latest;
        var bestFit = Fit(tokens, latest);
        for (var i = latest - 1; i >= from + MinimumTokens; i--)
        {
            var fit = Fit(tokens, i);
            if (fit > bestFit)
            {
                (best, bestFit) = (i, fit);
            }
        }

        return best;
    }

    /// <summary>How well a sentence can be cut before a token: at a semicolon or its like best, before a word that opens a clause, at a comma, before a new subject.</summary>
    private static int Fit(IReadOnlyList<Token> tokens, int i)
    {
        var word = tokens[i].Word;
        var next = i + 1 < tokens.Count ? tokens[i + 1].Word : string.Empty;
        return tokens[i].BreakBefore switch
        {
            >= Boundary.Clause => 4,
            _ when word is "and" && (Openers.Contains(next) || Subjects.Contains(next)) => 3,
            _ when tokens[i - 1].Word is "and" or "so" or "but" or "or" => 0,
            _ when Openers.Contains(word) && !(word is "so" && next is "that" or "much" or "many" or "far") => 3,
            Boundary.Comma => 2,
            _ when Subjects.Contains(word) && !Binders.Contains(tokens[i - 1].Word) => 1,
            _ => 0,
        };
    }
}
