using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Direction;

/// <summary>Finds the places in a sentence where it puts two things into a relation.</summary>
internal static class SplitFinder
{
    private static readonly string[] SentenceOpenings = ["then", "next", "afterwards", "afterward", "thereafter"];

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

        if (relation == Relation.Before && sentence + 1 < answer.Sentences.Count && answer.Sentences[sentence + 1] is { TokenCount: > 0 } next && Array.IndexOf(SentenceOpenings, tokens[next.FirstToken].Word) >= 0)
        {
            splits.Add(new Split(new Stretch(from, to), new Stretch(next.FirstToken, next.FirstToken + next.TokenCount)));
        }
    }

    private static void Add(IReadOnlyList<Token> tokens, int from, int at, int to, Connective connective, List<Split> splits)
    {
        var behind = at + connective.Words.Length;
        var comma = behind;
        while (comma < to && tokens[comma].BreakBefore == Boundary.None)
        {
            comma++;
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
