using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>Tells from its words how far a sentence can be believed.</summary>
internal sealed class SentenceJudge
{
    /// <summary>A sentence repeats the question when this share of its word triples stands there too.</summary>
    private const double RepetitionShare = 0.6;

    /// <summary>Below this share of function words a longer sentence is a list of terms.</summary>
    private const double TermListShare = 0.12;

    private static readonly string[] UnsurePhrases =
    [
        "not sure", "unsure", "can't remember", "don't remember", "not certain", "have no clue", "not familiar",
    ];

    private static readonly FrozenSet<string> RejectingStems = new[] { "myth", "tempt", "naiv", "fallaci", "misconcept" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] RejectingPhrases =
    [
        "rule out", "ruled out", "decided against", "some people", "people think", "not true", "wrong to", "is wrong", "mistake to", "the mistake", "a mistake", "the trap", "a lie", "nobody should",
    ];

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
    public Standing Judge(IReadOnlyList<Token> tokens, int from, int to)
    {
        var standing = Standing.Plain;
        if (Holds(tokens, from, to, UnsurePhrases))
        {
            standing |= Standing.Unsure;
        }

        if (Holds(tokens, from, to, RejectingPhrases) || HasRejectingStem(tokens, from, to))
        {
            standing |= Standing.Rejecting;
        }

        if (IsTermList(tokens, from, to))
        {
            standing |= Standing.TermList;
        }

        return IsRepetition(tokens, from, to) ? standing | Standing.Repetition : standing;
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

    private static bool IsTermList(IReadOnlyList<Token> tokens, int from, int to)
    {
        if (to - from < 8)
        {
            return false;
        }

        var function = 0;
        for (var i = from; i < to; i++)
        {
            function += WordWeights.IsFunctionWord(tokens[i].Word) ? 1 : 0;
        }

        return function < TermListShare * (to - from);
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

    private static bool Holds(IReadOnlyList<Token> tokens, int from, int to, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (HoldsPhrase(tokens, from, to, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsPhrase(IReadOnlyList<Token> tokens, int from, int to, string phrase)
    {
        for (var i = from; i < to; i++)
        {
            var rest = phrase.AsSpan();
            var t = i;
            while (t < to && rest.StartsWith(tokens[t].Word, StringComparison.Ordinal))
            {
                rest = rest[tokens[t].Word.Length..];
                t++;
                if (rest.IsEmpty)
                {
                    return true;
                }

                if (rest[0] != ' ')
                {
                    break;
                }

                rest = rest[1..];
            }
        }

        return false;
    }
}
