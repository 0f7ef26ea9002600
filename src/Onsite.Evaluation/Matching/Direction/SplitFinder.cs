using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Direction;

/// <summary>Finds the places in a sentence where it puts two things into a relation.</summary>
internal static class SplitFinder
{
    /// <summary>How a sentence begins, or ends, that tells what comes after the one before it.</summary>
    private static readonly string[][] SentenceOpenings = [["then"], ["next"], ["afterwards"], ["afterward"], ["thereafter"], ["only", "then"], ["and", "then"], ["after", "that"], ["only", "after", "that"], ["once", "that"], ["when", "that"]];

    private static readonly string[][] Endings = [["only", "after", "that"], ["only", "after", "this"], ["only", "after"], ["after", "that"], ["after", "this"], ["after", "it"], ["afterwards"], ["afterward"], ["thereafter"], ["after"], ["later"], ["second"], ["next"], ["last"]];

    /// <summary>Adds the places of a sentence, and of it together with one that goes on with "then".</summary>
    public static void Find(AnswerIndex answer, int sentence, Relation relation, int[] verbUnits, List<Split> splits)
    {
        splits.Clear();
        var tokens = answer.Tokens;
        var from = answer.Sentences[sentence].FirstToken;
        var to = from + answer.Sentences[sentence].TokenCount;
        if (relation == Relation.Acts)
        {
            AddActs(answer, sentence, from, to, verbUnits, splits);
            return;
        }

        for (var i = from; i < to; i++)
        {
            if (relation == Relation.Before && EndingAt(tokens, i, to) is > 0 and var length && ClauseBefore(tokens, from, i) is > 0 and var clause)
            {
                splits.Add(new Split(new Stretch(from, clause), new Stretch(clause, i)));
                i += length - 1;
                continue;
            }

            foreach (var connective in Connectives.Of(relation))
            {
                if (IsAt(tokens, i, to, connective.Words) && (connective.Opens is not { } opener || Opens(tokens, from, i, opener)))
                {
                    Add(tokens, from, i, to, connective, splits);
                    i += connective.Words.Length - 1;
                    break;
                }
            }
        }

        if (relation == Relation.Before && sentence + 1 < answer.Sentences.Count && answer.Sentences[sentence + 1] is { TokenCount: > 0 } next && GoesOn(tokens, next.FirstToken, next.FirstToken + next.TokenCount))
        {
            splits.Add(new Split(new Stretch(from, to), new Stretch(next.FirstToken, next.FirstToken + next.TokenCount)));
        }
    }

    /// <summary>Whether a sentence tells what comes after the one before it.</summary>
    private static bool GoesOn(IReadOnlyList<Token> tokens, int from, int to)
    {
        foreach (var opening in SentenceOpenings)
        {
            if (IsAt(tokens, from, to, opening))
            {
                return true;
            }
        }

        // "The card is charged only afterwards." A sentence with two clauses is in an order of its own.
        for (var i = from + 2; i < to; i++)
        {
            if (EndingAt(tokens, i, to) > 0)
            {
                return ClauseBefore(tokens, from, i) == 0;
            }
        }

        return false;
    }

    /// <summary>The length of the words that put their clause after the one before it, where they end it: "A first, B afterwards"; 0 where there are none.</summary>
    private static int EndingAt(IReadOnlyList<Token> tokens, int at, int to)
    {
        foreach (var ending in Endings)
        {
            var behind = at + ending.Length;
            if (IsAt(tokens, at, to, ending) && (behind == to || tokens[behind].BreakBefore >= Boundary.Comma))
            {
                return ending.Length;
            }
        }

        return 0;
    }

    /// <summary>Where the clause begins that ends at a token; 0 where nothing stands before it in its sentence.</summary>
    private static int ClauseBefore(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = at - 1; i > from; i--)
        {
            if (tokens[i].BreakBefore >= Boundary.Comma || tokens[i].Word is "and")
            {
                return i;
            }
        }

        return 0;
    }

    private static void Add(IReadOnlyList<Token> tokens, int from, int at, int to, Connective connective, List<Split> splits)
    {
        var behind = at + connective.Words.Length;
        var comma = behind;
        while (comma < to && tokens[comma].BreakBefore == Boundary.None)
        {
            comma++;
        }

        // "Instead of A we do B" leaves the comma out.
        for (var i = behind + 1; comma == to && connective.Leads && at - from <= 1 && i < to; i++)
        {
            comma = ClauseWords.IsSubject(tokens[i].Word) ? i : comma;
        }

        // "After A, B" where it opens the sentence; "B after A" elsewhere.
        if (connective.Leads && at - from <= 1 && comma < to)
        {
            Add(new Stretch(behind, comma), new Stretch(comma, to), connective.LeadFirst, splits);
        }
        else if (at > from)
        {
            Add(new Stretch(from, at), new Stretch(behind, to), connective.LeftFirst, splits);
        }

        if (connective.Turns && at > from)
        {
            splits.Add(new Split(new Stretch(behind, to, DenialReading.EitherWay), new Stretch(from, at, DenialReading.Turned)));
        }
    }

    private static void Add(Stretch left, Stretch right, bool leftFirst, List<Split> splits) => splits.Add(leftFirst ? new Split(left, right) : new Split(right, left));

    /// <summary>"The primary replicates to the follower", "the follower is replicated to by the primary", "the follower replicates from the primary".</summary>
    private static void AddActs(AnswerIndex answer, int sentence, int from, int to, int[] verbUnits, List<Split> splits)
    {
        var tokens = answer.Tokens;
        foreach (var occurrence in answer.OccurrencesOf(sentence))
        {
            if (occurrence.Denied || Array.IndexOf(verbUnits, occurrence.Unit) < 0)
            {
                continue;
            }

            var behind = occurrence.FirstToken + occurrence.TokenCount;
            var by = Find(tokens, behind, Math.Min(to, behind + 5), "by");
            var origin = behind < to && tokens[behind].Word is "from" or "off";
            var passive = by >= 0 && IsPassive(tokens, occurrence.FirstToken, from);
            if (passive)
            {
                splits.Add(new Split(new Stretch(by + 1, to), new Stretch(from, by)));
            }
            else
            {
                Add(new Stretch(from, occurrence.FirstToken), new Stretch(behind, to), !origin, splits);
            }
        }
    }

    private static bool IsPassive(IReadOnlyList<Token> tokens, int verb, int from)
    {
        for (var i = verb - 1; i >= Math.Max(from, verb - 3); i--)
        {
            if (tokens[i].Word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "gets" or "get" or "got")
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(IReadOnlyList<Token> tokens, int from, int to, string word)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Word == word)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Opens(IReadOnlyList<Token> tokens, int from, int to, string opener)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Word == opener || (opener.Length > 3 && tokens[i].Word.StartsWith(opener, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(IReadOnlyList<Token> tokens, int at, int to, string[] words)
    {
        if (at + words.Length > to)
        {
            return false;
        }

        for (var k = 0; k < words.Length; k++)
        {
            if (tokens[at + k].Word != words[k])
            {
                return false;
            }
        }

        return true;
    }
}
