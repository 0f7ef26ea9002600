using System.Collections.Frozen;
using Onsite.Evaluation.Matching.Stance;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>Tells from its words how far a sentence can be believed.</summary>
internal sealed class SentenceJudge
{
    /// <summary>A sentence repeats the question when this share of its word triples stands there too.</summary>
    private const double RepetitionShare = 0.6;

    /// <summary>How many words may stand between "I" and what says that one is not sure.</summary>
    private const int DoubtReach = 4;

    /// <summary>What says that somebody is not sure. That the caller does not know is no doubt of the speaker's: it may be the very point.</summary>
    private static readonly FrozenDictionary<string, string[]> DoubtPhrases = ByFirstWord(
    [
        "not sure", "not really sure", "not entirely sure", "not quite sure", "not totally sure", "not completely sure", "not too sure", "unsure", "not certain", "not familiar", "don't know", "do not know", "dont know", "no idea", "no clue", "guess", "can't remember", "cannot remember", "don't remember", "do not remember", "don't recall", "can't recall",
    ]);

    private static readonly FrozenSet<string> Speaker = new[] { "i", "i'm", "i've", "i'd", "my" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What may stand before "not sure" where the sentence leaves out its "I am".</summary>
    private static readonly FrozenSet<string> Openers = new[] { "honestly", "well", "but", "and", "so", "to", "be", "honest", "um", "uh", "hmm", "actually", "still", "also", "sorry", "here" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words before "if" may say that it is not known.</summary>
    private const int OpenReach = 2;

    /// <summary>How many words before "whether" may: "I would ask the bank whether".</summary>
    private const int WhetherReach = 4;

    private static readonly FrozenSet<string> OpenWords = new[] { "know", "knows", "knew", "sure", "tell", "certain", "clear", "unclear", "unknown", "idea", "question", "doubt", "wonder", "ask", "asks", "asking", "clarify", "clarifies", "depends", "depend" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> HypotheticalOpenings = new[] { "if", "unless", "without", "otherwise", "suppose", "imagine" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RejectingStems = new[] { "myth", "tempt", "naiv", "fallaci", "misconcept" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> RejectingPhrases = ByFirstWord(
    [
        "rule out", "ruled out", "decided against", "considered and rejected", "rejected", "we reject", "i reject", "dismissed", "steer clear", "stay away", "shy away", "tempting to", "used to think", "used to believe", "once thought", "once believed", "some people", "people think", "not true", "wrong to", "is wrong", "mistake to", "the mistake", "a mistake", "common mistake", "usual mistake", "classic mistake", "mistake is", "the trap", "a lie", "nobody should",
    ]);

    private readonly HashSet<(string, string, string)> _topic = [];

    public SentenceJudge(string topic)
    {
        var tokens = Tokenizer.Tokenize(topic);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            _topic.Add((tokens[i].Stem, tokens[i + 1].Stem, tokens[i + 2].Stem));
        }
    }

    /// <summary>Judges the tokens from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public Standing Judge(IReadOnlyList<Token> tokens, int from, int to, bool isQuestion)
    {
        var standing = Standing.Plain;
        if (Doubts(tokens, from, to))
        {
            standing |= Standing.Unsure;
        }

        if (LeavesOpen(tokens, from, to))
        {
            standing |= Standing.Open;
        }

        if (isQuestion || (from < to && HypotheticalOpenings.Contains(tokens[from].Word)))
        {
            standing |= Standing.Hypothetical;
        }

        if (isQuestion)
        {
            standing |= Standing.Question;
        }

        if (Counterfactual.IsIn(tokens, from, to))
        {
            standing |= Standing.Counterfactual;
        }

        if (Holds(tokens, from, to, RejectingPhrases) || HasRejectingStem(tokens, from, to) || EndsInRefusal(tokens, from, to))
        {
            standing |= Standing.Rejecting;
        }

        if (TermLists.IsList(tokens, from, to))
        {
            standing |= Standing.TermList;
        }

        return IsRepetition(tokens, from, to) ? standing | Standing.Repetition : standing;
    }

    /// <summary>"We considered one database for all, but nobody could change it alone, so we don't." Only at the end: "so we don't charge twice" is the reason for something.</summary>
    private static bool EndsInRefusal(IReadOnlyList<Token> tokens, int from, int to)
    {
        var last = to - (to - from > 1 && tokens[to - 1].Word is "not" ? 2 : 1);
        return last - 2 >= from && tokens[last].Word is "don't" or "didn't" or "do" or "did" or "won't" && tokens[last - 1].Word is "we" or "i" && tokens[last - 2].Word is "so" && (tokens[last].Word is not ("do" or "did") || last == to - 2);
    }

    private bool IsRepetition(IReadOnlyList<Token> tokens, int from, int to)
    {
        var triples = to - from - 2;
        if (triples < 3)
        {
            return false;
        }

        var repeated = 0;
        for (var i = from; i < to - 2; i++)
        {
            repeated += _topic.Contains((tokens[i].Stem, tokens[i + 1].Stem, tokens[i + 2].Stem)) ? 1 : 0;
        }

        return repeated >= RepetitionShare * triples;
    }

    /// <summary>"We cannot tell if the payment failed" does not say that it failed. "It checks whether it was paid" does say that it checks.</summary>
    private static bool LeavesOpen(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Word is "whether" or "if")
            {
                var reach = tokens[i].Word is "whether" ? WhetherReach : OpenReach;
                for (var back = i - 1; back >= Math.Max(from, i - reach); back--)
                {
                    if (OpenWords.Contains(tokens[back].Word))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool HasRejectingStem(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (RejectingStems.Contains(tokens[i].Stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(IReadOnlyList<Token> tokens, int from, int to, FrozenDictionary<string, string[]> phrases)
    {
        for (var i = from; i < to; i++)
        {
            if (HasPhraseAt(tokens, i, to, phrases))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Doubts(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (HasPhraseAt(tokens, i, to, DoubtPhrases) && IsSaidOfSpeaker(tokens, from, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaidOfSpeaker(IReadOnlyList<Token> tokens, int from, int at)
    {
        var opens = true;
        for (var i = at - 1; i >= from; i--)
        {
            if (at - i <= DoubtReach && Speaker.Contains(tokens[i].Word))
            {
                return true;
            }

            opens &= Openers.Contains(tokens[i].Word);
            if (!opens && at - i >= DoubtReach)
            {
                return false;
            }
        }

        return opens;
    }

    private static FrozenDictionary<string, string[]> ByFirstWord(string[] phrases) =>
        phrases.GroupBy(phrase => phrase.Split(' ')[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static bool HasPhraseAt(IReadOnlyList<Token> tokens, int at, int to, FrozenDictionary<string, string[]> phrases)
    {
        if (!phrases.TryGetValue(tokens[at].Word, out var candidates))
        {
            return false;
        }

        foreach (var phrase in candidates)
        {
            if (IsPhraseAt(tokens, at, to, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPhraseAt(IReadOnlyList<Token> tokens, int at, int to, ReadOnlySpan<char> rest)
    {
        for (var t = at; t < to && rest.StartsWith(tokens[t].Word, StringComparison.Ordinal); t++)
        {
            rest = rest[tokens[t].Word.Length..];
            if (rest.IsEmpty)
            {
                return true;
            }

            if (rest[0] != ' ')
            {
                return false;
            }

            rest = rest[1..];
        }

        return false;
    }
}
