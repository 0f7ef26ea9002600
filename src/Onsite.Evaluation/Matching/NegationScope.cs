using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Which words of a text are denied. A negation reaches forward to the end of its clause and at most <see cref="Reach"/> words (after W. Chapman et al., "A simple algorithm for identifying negated
/// findings", 2001, which uses windows of five to six tokens); two negations cancel out; "not only" and its like deny nothing; "is not needed" denies what stands before it.
/// </summary>
internal static class NegationScope
{
    /// <summary>How many words that carry meaning a negation reaches over.</summary>
    private const int Reach = 6;

    /// <summary>Negations that stand before a verb.</summary>
    private static readonly FrozenSet<string> BeforeVerbs = Set(
        "not never cannot don't doesn't didn't can't won't isn't aren't wasn't weren't shouldn't wouldn't couldn't haven't hasn't hadn't needn't mustn't mightn't ain't dont doesnt didnt cant wont isnt wasnt shouldnt wouldnt couldnt");

    private static readonly FrozenSet<string> Negators = BeforeVerbs.Concat(Set("no none neither nor without nothing nobody nowhere avoid avoids avoiding")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Terminators = Set("but however although though because so since except then therefore whereas yet otherwise which instead whether if");

    /// <summary>A new subject begins a new clause.</summary>
    private static readonly FrozenSet<string> Subjects = Set("i i'd i'll i'm i've we we'd we'll we're we've they they'd they're you you'd he she");

    private static readonly FrozenSet<string> Copulas = Set("is are was were gets get");

    /// <summary>"I don't think we need it" denies the need, not the thinking.</summary>
    private static readonly FrozenSet<string> RaisingVerbs = Set("think believe want expect see suppose");

    /// <summary>"It is not needed" denies it.</summary>
    private static readonly FrozenSet<string> Judgements = Set("necessary needed required worth useful");

    private static readonly FrozenSet<string> Dismissals = Set("unnecessary overkill pointless useless");

    /// <summary>Whether a word denies others.</summary>
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
            if (Dismissals.Contains(tokens[i].Word))
            {
                FlipBackward(tokens, denied, i);
                continue;
            }

            var length = NegatorLength(tokens, i);
            if (length == 0)
            {
                continue;
            }

            if (i + length < tokens.Count && BeforeVerbs.Contains(tokens[i].Word) && Judgements.Contains(tokens[i + length].Word) && tokens[i + length].BreakBefore == Boundary.None)
            {
                FlipBackward(tokens, denied, i);
            }
            else
            {
                FlipForward(tokens, denied, i, i + length);
            }

            i += length - 1;
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

    private static void FlipForward(IReadOnlyList<Token> tokens, bool[] denied, int negator, int from)
    {
        var beforeVerb = BeforeVerbs.Contains(tokens[negator].Word);
        var raised = from < tokens.Count && RaisingVerbs.Contains(tokens[from].Word);
        var words = 0;
        var end = from;
        for (; end < tokens.Count && words < Reach; end++)
        {
            var token = tokens[end];
            if (token.Word is "until" or "unless")
            {
                // "Not before midnight" happens at midnight.
                return;
            }

            if (token.BreakBefore >= Boundary.Comma || Terminators.Contains(token.Word) || token.Word is "nor" || (token.Word is "and" or "or" && (words >= 3 || IsNegatedNext(tokens, end + 1))))
            {
                break;
            }

            if ((words > 0 && Subjects.Contains(token.Word) && !raised) || (words > 0 && beforeVerb && Copulas.Contains(token.Word)))
            {
                break;
            }

            words += WordWeights.IsFunctionWord(token.Word) ? 0 : 1;
        }

        Flip(tokens, denied, from, end);
    }

    private static void FlipBackward(IReadOnlyList<Token> tokens, bool[] denied, int to)
    {
        var from = to;
        while (from > 0 && tokens[from].BreakBefore < Boundary.Comma && !Terminators.Contains(tokens[from].Word))
        {
            from--;
        }

        Flip(tokens, denied, from, to);
    }

    private static void Flip(IReadOnlyList<Token> tokens, bool[] denied, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            denied[i] ^= !WordWeights.IsFunctionWord(tokens[i].Word);
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

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
