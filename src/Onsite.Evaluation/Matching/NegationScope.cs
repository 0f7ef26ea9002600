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
        "isn't", "aren't", "wasn't", "weren't", "shouldn't", "wouldn't", "couldn't", "haven't", "hasn't", "hadn't", "needn't", "mustn't", "ain't", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "shouldnt", "wouldnt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Terminators = new[]
    {
        "but", "however", "although", "though", "because", "so", "since", "unless", "until", "except", "then", "therefore", "whereas", "yet", "otherwise", "which", "instead",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name that stands in a text is denied there. A name with a negation in it ("no-store") is denied only by one before it.</summary>
    public static bool IsNameDenied(IReadOnlyList<Token> tokens, bool[] denied, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (Negators.Contains(tokens[i].Word))
            {
                return i > start && denied.AsSpan(start, i - start).Contains(true);
            }
        }

        return denied.AsSpan(start, length).Contains(true);
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
                Flip(tokens, denied, i + length);
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

        var pseudo = (word, next) switch
        {
            ("not", "only" or "just" or "merely" or "necessarily" or "least") => true,
            ("no", "doubt" or "matter" or "wonder" or "sooner" or "later") => true,
            ("without", "doubt" or "question") => true,
            ("nothing" or "none", "but") => true,
            ("cannot" or "can't", "wait") => true,
            _ => false,
        };
        return pseudo ? 0 : 1;
    }

    private static void Flip(IReadOnlyList<Token> tokens, bool[] denied, int from)
    {
        var words = 0;
        for (var i = from; i < tokens.Count && words < Reach; i++)
        {
            var token = tokens[i];
            if (token.BreakBefore >= Boundary.Clause || (token.BreakBefore == Boundary.Comma && words > 0) || Terminators.Contains(token.Word) || (token.Word is "and" or "or" && words >= 3))
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
}
