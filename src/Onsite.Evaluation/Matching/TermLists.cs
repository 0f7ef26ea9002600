using System.Runtime.InteropServices;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Tells a string of terms from a statement, however terse. Honest notes are the measure: at 26 to 60 words the densest have about a fifth of function words, and no list of theirs has
/// more than eight items with a comma.
/// </summary>
internal static class TermLists
{
    /// <summary>From this many words on a sentence without function words is a list.</summary>
    private const int ShortLength = 8;

    /// <summary>Below this share of function words a sentence of <see cref="ShortLength"/> words is a list of terms.</summary>
    private const double ShortShare = 0.12;

    /// <summary>From this many words on, more function words than that are to be expected.</summary>
    private const int LongLength = 40;

    /// <summary>Below this share of function words a sentence of <see cref="LongLength"/> words is a list of terms.</summary>
    private const double LongShare = 0.22;

    /// <summary>So many items of one or two words, between commas, are no enumeration in a statement.</summary>
    private const int ManyItems = 16;

    /// <summary>The longest item of such a list, in words.</summary>
    private const int ItemLength = 2;

    /// <summary>Which share of the pieces between commas have to be items.</summary>
    private const double ItemShare = 0.75;

    /// <summary>So many fragments in a row, such as bullets of a word, are a list.</summary>
    private const int ManyFragments = 6;

    /// <summary>The longest fragment, in words.</summary>
    private const int FragmentLength = 3;

    /// <summary>One longer fragment between short ones does not end the list.</summary>
    private const int LooseFragmentLength = 5;

    /// <summary>Whether the tokens from <paramref name="from"/> up to, not including, <paramref name="to"/> are a list of terms.</summary>
    public static bool IsList(IReadOnlyList<Token> tokens, int from, int to)
    {
        var count = to - from;
        if (count < ShortLength)
        {
            return false;
        }

        var function = 0;
        for (var i = from; i < to; i++)
        {
            function += WordWeights.IsFunctionWord(tokens[i].Word) ? 1 : 0;
        }

        return function < (count >= LongLength ? LongShare : ShortShare) * count || HasManyItems(tokens, from, to);
    }

    /// <summary>Marks runs of fragments, one sentence each.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">Its sentences; those of a list are replaced.</param>
    public static void MarkFragments(string text, IReadOnlyList<Token> tokens, List<Sentence> sentences)
    {
        var all = CollectionsMarshal.AsSpan(sentences);
        var (start, end, fragments, loose) = (0, 0, 0, 0);
        for (var s = 0; s <= all.Length; s++)
        {
            var words = s < all.Length ? all[s].TokenCount : int.MaxValue;
            if (words <= FragmentLength && IsFragment(text, tokens, all[s]))
            {
                start = fragments == 0 ? s : start;
                fragments += words > 0 ? 1 : 0;
                (end, loose) = (s + 1, 0);
            }
            else if (fragments == 0 || words > LooseFragmentLength || ++loose > 1)
            {
                Mark(fragments >= ManyFragments ? all[start..end] : []);
                (fragments, loose) = (0, 0);
            }
        }
    }

    /// <summary>A bullet of a few words; where it ends like a sentence, one that has no word to make it one. "We charge it." is short and still a statement.</summary>
    private static bool IsFragment(string text, IReadOnlyList<Token> tokens, Sentence sentence)
    {
        if (text[sentence.Span.End - 1] is not ('.' or '!' or '?'))
        {
            return true;
        }

        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            if (WordWeights.IsFunctionWord(tokens[i].Word))
            {
                return false;
            }
        }

        return true;
    }

    private static void Mark(Span<Sentence> run)
    {
        foreach (ref var sentence in run)
        {
            sentence = sentence with { Standing = sentence.Standing | Standing.TermList };
        }
    }

    private static bool HasManyItems(IReadOnlyList<Token> tokens, int from, int to)
    {
        var (items, pieces, length) = (0, 0, 0);
        for (var i = from; i < to; i++)
        {
            length++;
            if (i + 1 == to || tokens[i + 1].BreakBefore >= Boundary.Comma)
            {
                pieces++;
                items += length <= ItemLength ? 1 : 0;
                length = 0;
            }
        }

        return items >= ManyItems && items >= ItemShare * pieces;
    }
}
