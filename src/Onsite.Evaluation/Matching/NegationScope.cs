using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Which words of a text are denied. A negation reaches forward to the end of its clause and at most <see cref="Reach"/> words (after W. Chapman et al., "A simple algorithm for identifying negated
/// findings", 2001, which uses windows of five to six tokens); two negations cancel out; "not only" and its like deny nothing.
/// </summary>
internal static class NegationScope
{
    /// <summary>How many words that carry meaning a negation reaches over.</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Negators = new[]
    {
        "not", "no", "never", "none", "neither", "nor", "without", "cannot", "nothing", "nobody", "avoid", "avoids", "avoided", "avoiding", "don't", "doesn't", "didn't", "can't", "won't",
        "isn't", "aren't", "wasn't", "weren't", "shouldn't", "wouldn't", "couldn't", "haven't", "hasn't", "hadn't", "needn't", "mustn't", "mightn't", "ain't", "nowhere", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "arent",
        "wasnt", "shouldnt", "wouldnt", "couldnt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Terminators = new[]
    {
        "but", "however", "although", "though", "because", "so", "since", "unless", "until", "except", "then", "therefore", "whereas", "yet", "otherwise", "which", "instead", "whether", "if",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Subjects = new[] { "i", "we", "you", "they", "it", "i'd", "we'd", "i'll", "we'll", "you'd", "you'll", "they'd", "they'll" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word denies what follows it.</summary>
    public static bool IsNegator(string word) => Negators.Contains(SpellingFolder.Fold(word));

    /// <summary>Whether a name that stands in a text is denied there. A name with a negation in it ("no-store") is denied only by one before it, which then cancels its own.</summary>
    public static bool IsNameDenied(IReadOnlyList<Token> tokens, bool[] denied, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (NegatorLength(tokens, i) > 0)
            {
                return i > start ? denied.AsSpan(start, i - start).Contains(true) : IsCancelled(tokens, denied, start, length);
            }
        }

        return denied.AsSpan(start, length).Contains(true);
    }

    /// <summary>Whether something denies a name that begins with a negation: its words would be denied by that alone, so they are affirmed only where there is another.</summary>
    private static bool IsCancelled(IReadOnlyList<Token> tokens, bool[] denied, int start, int length)
    {
        for (var i = start + 1; i < start + length; i++)
        {
            if (!WordWeights.IsFunctionWord(tokens[i].Word))
            {
                return !denied[i];
            }
        }

        return false;
    }

    /// <summary>For every token whether it is denied.</summary>
    public static bool[] Find(IReadOnlyList<Token> tokens)
    {
        var denied = new bool[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var length = NegatorLength(tokens, i);
            if (length > 0)
            {
                var leads = tokens[i].Word is "instead" or "rather" or "without";
                Flip(tokens, denied, i + length, leads);
                i += length - 1;
            }
        }

        return denied;
    }

    /// <summary>Over how many tokens a negator stands at <paramref name="i"/>; 0 where there is none.</summary>
    private static int NegatorLength(IReadOnlyList<Token> tokens, int i)
    {
        var word = tokens[i].Word;
        var next = i + 1 < tokens.Count && tokens[i + 1].BreakBefore != Boundary.Sentence ? tokens[i + 1].Word : string.Empty;
        if (word is "instead" or "rather")
        {
            return next is "of" or "than" ? 2 : 0;
        }

        if (!Negators.Contains(word))
        {
            return 0;
        }

        // "No more than five attempts" bounds the attempts and does not deny them.
        if (word is "no" or "not" or "never" && next is "more" or "less" or "fewer" or "longer" or "later" or "earlier" && i + 2 < tokens.Count && tokens[i + 2].Word is "than")
        {
            return 0;
        }

        var pseudo = (word, next) switch
        {
            ("not", "only" or "just" or "merely" or "least") => true,
            ("no", "doubt" or "matter" or "wonder" or "sooner" or "later") => true,
            ("without", "doubt" or "question") => true,
            ("nothing" or "none", "but") => true,
            ("cannot" or "can't", "wait") => true,
            _ => false,
        };
        return pseudo ? 0 : 1;
    }

    /// <param name="tokens">The text.</param>
    /// <param name="denied">Is turned round for every token that the negation reaches.</param>
    /// <param name="from">The first token behind the negation.</param>
    /// <param name="leads">Whether what is denied can stand before the main clause: "instead of a queue we use a log".</param>
    private static void Flip(IReadOnlyList<Token> tokens, bool[] denied, int from, bool leads)
    {
        var words = 0;
        for (var i = from; i < tokens.Count && words < Reach; i++)
        {
            var token = tokens[i];
            // A comma right behind it ends it as well: "if not, we retry" and "no, we use a queue" deny nothing that follows.
            if (token.BreakBefore >= Boundary.Comma || Terminators.Contains(token.Word) || token.Word is "nor" || (token.Word is "and" or "or" && (words >= 3 || IsNegatedNext(tokens, i + 1))))
            {
                return;
            }

            if (leads && words > 0 && Subjects.Contains(token.Word))
            {
                return;
            }

            if (!WordWeights.IsFunctionWord(token.Word))
            {
                denied[i] = !denied[i];
                words++;
            }
        }
    }

    /// <summary>Whether the next part of a sentence brings a negation of its own: in "do not retry and do not charge" the second does not cancel the first.</summary>
    private static bool IsNegatedNext(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Count && tokens[i].BreakBefore == Boundary.None && WordWeights.IsFunctionWord(tokens[i].Word); i++)
        {
            if (NegatorLength(tokens, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
