using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Negation;

/// <summary>
/// Which words of a text are denied. A negation reaches forward to the end of its clause and at most <see cref="Reach"/> words (after W. Chapman et al., "A simple algorithm for identifying negated
/// findings", 2001, which uses windows of five to six tokens), and over all items of a list that ends with "or"; two negations cancel out; "not only" and its like deny nothing; "is not needed" denies
/// what stands before it.
/// </summary>
public static class NegationScope
{
    /// <summary>How many words that carry meaning a negation reaches over; of a list, for each of its items.</summary>
    private const int Reach = 6;

    /// <summary>For every token whether it is denied.</summary>
    /// <param name="tokens">The text. The first token of each sentence has <see cref="Boundary.Sentence"/> before it.</param>
    public static bool[] Find(IReadOnlyList<Token> tokens) => Find(tokens, NegationCues.English);

    /// <summary>For every token whether it is denied.</summary>
    /// <param name="tokens">The text. The first token of each sentence has <see cref="Boundary.Sentence"/> before it.</param>
    /// <param name="cues">The words that deny.</param>
    public static bool[] Find(IReadOnlyList<Token> tokens, NegationCues cues)
    {
        var denied = new bool[tokens.Count];
        var settledFrom = int.MaxValue;
        var settledTo = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (length, kind) = cues.At(tokens, i);
            if (i >= settledFrom && i < settledTo)
            {
                // "It is not true that we ask; no key, no entry": what is denied as a whole is not affirmed again by a negation further on in it.
                continue;
            }

            switch (kind)
            {
                case CueKind.BeforeThing when length > 0 && StandsAlone(tokens, i, length):
                    FlipBackward(tokens, denied, i - 1, cues);
                    denied[i - 1] ^= !WordWeights.IsFunctionWord(tokens[i - 1].Word);
                    break;
                case CueKind.Whole when length > 0:
                    settledTo = FlipSentence(tokens, denied, i + length, Boundary.Sentence, cues);
                    settledFrom = FirstClauseEnd(tokens, i + length, settledTo);
                    break;
                case CueKind.Clause when length > 0:
                    FlipSentence(tokens, denied, i + length, Boundary.Comma, cues);
                    break;
                case CueKind.Behind when length > 0:
                case CueKind.BeforeVerb when length > 0 && i + length < tokens.Count && ClauseWords.IsJudgement(tokens[i + length].Word) && tokens[i + length].BreakBefore == Boundary.None:
                    FlipBackward(tokens, denied, i, cues);
                    break;
                case CueKind.BeforeVerb or CueKind.BeforeThing when length > 0:
                    FlipForward(tokens, denied, i, i + length, kind, cues);
                    break;
                default:
                    break;
            }

            i += Math.Max(0, length - 1);
        }

        return denied;
    }

    /// <summary>Whether a word denies others.</summary>
    internal static bool IsNegator(string word) => NegationCues.English.Of(SpellingFolder.Fold(word)) is CueKind.BeforeVerb or CueKind.BeforeThing;

    /// <summary>Whether a name that stands in a text is denied there. A name with a negation in it ("no-store") is denied only by one before it, which then cancels its own.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="denied">What <see cref="Find(IReadOnlyList{Token}, NegationCues)"/> found in it.</param>
    /// <param name="start">Index of the first token of the name.</param>
    /// <param name="length">Number of its tokens.</param>
    /// <param name="cues">The words that deny; those of English when null.</param>
    public static bool IsNameDenied(IReadOnlyList<Token> tokens, bool[] denied, int start, int length, NegationCues? cues = null)
    {
        cues ??= NegationCues.English;
        for (var i = start; i < start + length; i++)
        {
            if (IsForward(cues.At(tokens, i)))
            {
                return i > start ? denied.AsSpan(start, i - start).Contains(true) : IsCancelled(tokens, denied, start, length);
            }
        }

        return denied.AsSpan(start, length).Contains(true);
    }

    private static bool IsForward((int Length, CueKind Kind) cue) => cue is { Length: > 0, Kind: CueKind.BeforeVerb or CueKind.BeforeThing };

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

    /// <summary>"Retries: none" denies what stands before it.</summary>
    private static bool StandsAlone(IReadOnlyList<Token> tokens, int i, int length) =>
        i > 0 && tokens[i].Word is "none" && tokens[i].BreakBefore == Boundary.Clause && (i + length == tokens.Count || tokens[i + length].BreakBefore == Boundary.Sentence);

    private static void FlipForward(IReadOnlyList<Token> tokens, bool[] denied, int negator, int from, CueKind kind, NegationCues cues)
    {
        var beforeVerb = kind == CueKind.BeforeVerb;
        var raised = from < tokens.Count && ClauseWords.IsRaisingVerb(tokens[from].Word);
        var words = 0;
        var end = from;
        for (; end < tokens.Count && words < Reach; end++)
        {
            var token = tokens[end];
            if (token.BreakBefore == Boundary.Comma && end > from && !IsNegatedNext(tokens, end, cues) && DenialList.GoesOn(tokens, end, mayEndOtherwise: !beforeVerb, opens: negator == 0 || tokens[negator].BreakBefore >= Boundary.Comma))
            {
                words = 0;
            }
            else if (token.BreakBefore >= Boundary.Comma)
            {
                break;
            }

            var cue = cues.At(tokens, end);
            if (cue is { Length: > 0, Kind: CueKind.Limit })
            {
                // "Not before midnight" happens at midnight.
                return;
            }

            if (cue is { Length: > 0, Kind: CueKind.Terminator } || token.Word is "nor" || (token.Word is "and" or "or" && IsNegatedNext(tokens, end + 1, cues)))
            {
                break;
            }

            if (token.Word is "or")
            {
                // What is denied of "A or B" is denied of both, however long A is; "or you pay twice" is a clause of its own.
                if (end + 1 < tokens.Count && ClauseWords.IsClauseMark(tokens[end + 1].Word))
                {
                    break;
                }

                words = 0;
            }
            else if (token.Word is "and" && (words >= 3 || (!beforeVerb && words > 0 && end + 1 < tokens.Count && ClauseWords.IsChoice(tokens[end + 1].Word))))
            {
                // "I'd avoid 2PC and use an outbox" says what is done.
                break;
            }

            if ((words > 0 && ClauseWords.IsSubject(token.Word) && !raised) || (words > 0 && beforeVerb && ClauseWords.IsCopula(token.Word)))
            {
                break;
            }

            words += WordWeights.IsFunctionWord(token.Word) ? 0 : 1;
        }

        Flip(tokens, denied, from, end);
    }

    /// <summary>To the end of the sentence or clause, or to a "but" that takes it back, or a "because" that gives the speaker's own reason. Of a negation in it only what is denied is turned: "it is not true that we never wait" says that we wait.</summary>
    private static int FlipSentence(IReadOnlyList<Token> tokens, bool[] denied, int from, Boundary until, NegationCues cues)
    {
        var start = from;
        var end = from;
        while (end < tokens.Count && (end == from || tokens[end].BreakBefore < until) && tokens[end].BreakBefore != Boundary.Sentence && !(tokens[end].BreakBefore >= Boundary.Comma && TakesBack(tokens[end].Word)))
        {
            if (start == from && end > from && tokens[end].BreakBefore == Boundary.None && cues.At(tokens, end) is { Length: > 0, Kind: CueKind.BeforeVerb } && IsFirstClause(tokens, from, end))
            {
                start = end;
            }

            end++;
        }

        Flip(tokens, denied, start, end);
        return end;
    }

    private static int FirstClauseEnd(IReadOnlyList<Token> tokens, int from, int to)
    {
        var end = from + 1;
        while (end < to && tokens[end].BreakBefore < Boundary.Comma)
        {
            end++;
        }

        return end;
    }

    private static bool TakesBack(string word) => word is "but" or "however" or "because" or "since";

    private static bool IsFirstClause(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = from + 1; i <= at; i++)
        {
            if (tokens[i].BreakBefore >= Boundary.Comma || tokens[i].Word is "and" or "while" or "when" or "because" or "which" or "that")
            {
                return false;
            }
        }

        return true;
    }

    private static void FlipBackward(IReadOnlyList<Token> tokens, bool[] denied, int to, NegationCues cues)
    {
        var from = to;
        while (from > 0 && tokens[from].BreakBefore < Boundary.Comma && cues.At(tokens, from) is not { Length: > 0, Kind: CueKind.Terminator })
        {
            from--;
        }

        Flip(tokens, denied, BehindOtherClause(tokens, from, to, cues), to);
    }

    /// <summary>"A queue is fine and the log is overkill" denies the log alone: behind an "and" that has a copula or a negation on its left stands another clause.</summary>
    private static int BehindOtherClause(IReadOnlyList<Token> tokens, int from, int to, NegationCues cues)
    {
        var and = -1;
        for (var i = to - 1; i >= from; i--)
        {
            if (and < 0 && tokens[i].Word is "and" or "while")
            {
                and = i;
            }
            else if (and >= 0 && (ClauseWords.IsCopula(tokens[i].Word) || (cues.At(tokens, i) is { Length: > 0, Kind: CueKind.BeforeVerb } && !ClauseWords.IsRaisingVerb(tokens[i + 1].Word))))
            {
                return and + 1;
            }
        }

        return from;
    }

    private static void Flip(IReadOnlyList<Token> tokens, bool[] denied, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            denied[i] ^= !WordWeights.IsFunctionWord(tokens[i].Word);
        }
    }

    /// <summary>Whether the next part of a sentence brings a negation of its own: in "do not retry and do not charge" the second does not cancel the first.</summary>
    private static bool IsNegatedNext(IReadOnlyList<Token> tokens, int from, NegationCues cues)
    {
        for (var i = from; i < tokens.Count && (i == from || tokens[i].BreakBefore == Boundary.None); i++)
        {
            if (IsForward(cues.At(tokens, i)))
            {
                return true;
            }

            if (!WordWeights.IsFunctionWord(tokens[i].Word))
            {
                return false;
            }
        }

        return false;
    }
}
