using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Concepts;

/// <summary>
/// Finds the names of concepts in texts about one question. What a name with several meanings means is settled by the words around it: first those of the same sentence,
/// then those of the sentences before and after. Where they settle nothing, it names the concept that claims it without a condition; without such a one, what the words of the
/// question speak for, or nothing.
/// </summary>
internal sealed class NameFinder
{
    /// <summary>How far words of the same sentence speak for a meaning, in tokens to either side; it bounds the work in a text without a full stop.</summary>
    private const int SentenceReach = 40;

    /// <summary>How far words of the sentences before and after do.</summary>
    private const int NeighbourReach = 60;

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

        var (start, end) = SentenceAround(tokens, at, entry.Stems.Length);
        var before = new Words(tokens, Math.Max(start, at - SentenceReach), at);
        var after = new Words(tokens, at + entry.Stems.Length, Math.Min(end, at + entry.Stems.Length + SentenceReach));
        if (Best(senses, open, [before, after]) is { } here)
        {
            return here;
        }

        var previous = new Words(tokens, Math.Max(SentenceAround(tokens, Math.Max(0, start - 1), 1).Start, start - NeighbourReach), start);
        var next = new Words(tokens, end, end == tokens.Count ? end : Math.Min(SentenceAround(tokens, end, 1).End, end + NeighbourReach));
        return Best(senses, open, [previous, next]) ?? Unconditional(senses, open) ?? BestOfTopic(senses, open);
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

    /// <summary>The one meaning that most words speak for; of two with as many neither, and the others are out.</summary>
    private static NameSense? Best(NameSense[] senses, Span<bool> open, ReadOnlySpan<Words> words)
    {
        Span<int> scores = stackalloc int[senses.Length];
        for (var i = 0; i < senses.Length; i++)
        {
            scores[i] = open[i] && senses[i].Context is { } context ? Count(context, words) : 0;
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

    /// <summary>How many tokens of the texts speak for a meaning.</summary>
    private static int Count(FrozenSet<string> context, ReadOnlySpan<Words> texts)
    {
        var count = 0;
        foreach (var (tokens, start, end) in texts)
        {
            for (var i = start; i < end; i++)
            {
                count += context.Contains(tokens[i].Stem) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The sentence that a name stands in, as far as words of it could be asked.</summary>
    private static (int Start, int End) SentenceAround(IReadOnlyList<Token> tokens, int at, int length)
    {
        var start = at;
        while (start > 0 && start > at - NeighbourReach && tokens[start].BreakBefore != Boundary.Sentence)
        {
            start--;
        }

        var end = at + length;
        while (end < tokens.Count && end < at + length + NeighbourReach && tokens[end].BreakBefore != Boundary.Sentence)
        {
            end++;
        }

        return (start, end);
    }

    private readonly record struct Words(IReadOnlyList<Token> Tokens, int Start, int End);
}
