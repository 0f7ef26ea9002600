using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Concepts;

/// <summary>
/// Finds the names of concepts in texts about one question. What a name with several meanings means is settled by the words of its own sentence. Where they settle nothing, it
/// names the concept that claims it without a condition; without such a one, what the words of the question speak for, or nothing. No other sentence is asked, so that the order
/// of sentences changes nothing.
/// </summary>
internal sealed class NameFinder
{
    /// <summary>How far words speak for a meaning, in tokens to either side; it bounds the work in a text without a full stop.</summary>
    private const int Reach = 40;

    /// <summary>How many words back a longer name is looked for that a name may be a part of.</summary>
    private const int LongestName = 6;

    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _topic;

    public NameFinder(Lexicon lexicon, string topic)
    {
        _lexicon = lexicon;
        _topic = [.. Tokenizer.Tokenize(topic).Select(t => t.Stem)];
    }

    /// <summary>Finds the names of concepts that begin at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Index of the token to begin at.</param>
    /// <param name="matches">Receives what is found, longest first.</param>
    public void FindAt(IReadOnlyList<Token> tokens, int at, List<AliasMatch> matches)
    {
        matches.Clear();
        foreach (var entry in _lexicon.NamesFrom(tokens[at].Stem))
        {
            if (StemRow.IsAt(entry.Stems, tokens, at) && Choose(entry, tokens, at) is { } sense)
            {
                matches.Add(new AliasMatch(sense.ConceptId, entry.Stems.Length));
            }
        }
    }

    private NameSense? Choose(AliasEntry entry, IReadOnlyList<Token> tokens, int at)
    {
        var senses = entry.Senses;
        Span<bool> open = stackalloc bool[senses.Length];
        var left = 0;
        for (var i = 0; i < senses.Length; i++)
        {
            open[i] = !Array.Exists(senses[i].NearMisses, n => n.IsAround(tokens, at));
            left += open[i] ? 1 : 0;
        }

        if (left == 0)
        {
            return null;
        }

        if (left == senses.Length && senses is [{ Context: null } only])
        {
            return only;
        }

        if (IsWithinLongerName(tokens, at, entry.Stems.Length))
        {
            return Unconditional(senses, open);
        }

        return BestOfSentence(senses, open, tokens, at, entry.Stems.Length) ?? Unconditional(senses, open) ?? BestOfTopic(senses, open);
    }

    /// <summary>Whether a name is but a part of another: the key of "primary key" is that and no other key.</summary>
    private bool IsWithinLongerName(IReadOnlyList<Token> tokens, int at, int length)
    {
        for (var start = at; start >= 0 && start > at - LongestName; start--)
        {
            foreach (var entry in _lexicon.NamesFrom(tokens[start].Stem))
            {
                if (entry.Stems.Length > length && start + entry.Stems.Length >= at + length && StemRow.IsAt(entry.Stems, tokens, start))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The one meaning that most words of the sentence speak for; of two with as many neither, and the others are out.</summary>
    private static NameSense? BestOfSentence(NameSense[] senses, Span<bool> open, IReadOnlyList<Token> tokens, int at, int length)
    {
        var (start, end) = SentenceAround(tokens, at, length);
        Span<int> scores = stackalloc int[senses.Length];
        for (var i = 0; i < senses.Length; i++)
        {
            scores[i] = open[i] && senses[i].Context is { } context ? Count(context, tokens, start, at) + Count(context, tokens, at + length, end) : 0;
        }

        return Decide(senses, open, scores);
    }

    private NameSense? BestOfTopic(NameSense[] senses, Span<bool> open)
    {
        Span<int> scores = stackalloc int[senses.Length];
        for (var i = 0; i < senses.Length; i++)
        {
            scores[i] = open[i] && senses[i].Context is { } context ? context.Count(_topic.Contains) : 0;
        }

        return Decide(senses, open, scores);
    }

    private static NameSense? Decide(NameSense[] senses, Span<bool> open, ReadOnlySpan<int> scores)
    {
        var best = 0;
        var with = 0;
        foreach (var score in scores)
        {
            with = score > best ? 1 : with + (score == best ? 1 : 0);
            best = Math.Max(best, score);
        }

        if (best == 0)
        {
            return null;
        }

        for (var i = 0; i < senses.Length; i++)
        {
            open[i] &= scores[i] == best;
        }

        return with == 1 ? senses[scores.IndexOf(best)] : null;
    }

    private static NameSense? Unconditional(NameSense[] senses, ReadOnlySpan<bool> open)
    {
        for (var i = 0; i < senses.Length; i++)
        {
            if (open[i] && senses[i].Context is null)
            {
                return senses[i];
            }
        }

        return null;
    }

    /// <summary>How many tokens of a stretch speak for a meaning.</summary>
    private static int Count(FrozenSet<string> context, IReadOnlyList<Token> tokens, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += context.Contains(tokens[i].Stem) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The sentence that a name stands in, as far as its words are asked.</summary>
    private static (int Start, int End) SentenceAround(IReadOnlyList<Token> tokens, int at, int length)
    {
        var start = at;
        while (start > 0 && start > at - Reach && tokens[start].BreakBefore != Boundary.Sentence)
        {
            start--;
        }

        var end = at + length;
        while (end < tokens.Count && end < at + length + Reach && tokens[end].BreakBefore != Boundary.Sentence)
        {
            end++;
        }

        return (start, end);
    }
}
