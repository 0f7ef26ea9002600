using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Cues;

/// <summary>Patterns searched for together. Immutable; built once for each table.</summary>
internal sealed class CueTable
{
    /// <summary>Short names for what people say in several ways.</summary>
    private static readonly FrozenDictionary<string, string[]> Macros = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["{iwould}"] = ["i/we would/will/should/could/can/might _1", "i'd/we'd/i'll/we'll _1"],
        ["{iwouldnt}"] = ["i/we would/will/should/can/could/do/did not _1", "i/we wouldn't/won't/shouldn't/can't/cannot/couldn't/don't/didn't _1", "i'd/we'd/i'll/we'll not/never _1", "i/we would/will/should never _1"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, CuePattern[]> _byWord;
    private readonly FrozenDictionary<string, CuePattern[]> _byStem;
    private readonly CuePattern[] _byFigure;

    private CueTable(IReadOnlyList<CuePattern> patterns)
    {
        _byWord = Group(patterns, p => p.First.Words);
        _byStem = Group(patterns, p => p.First.Stems);
        _byFigure = [.. patterns.Where(p => p.First.Figure)];
    }

    /// <summary>A table of patterns, written as <see cref="CuePattern"/> says; <c>{iwould}</c> and <c>{iwouldnt}</c> stand for "I would" and "I would not" in their forms.</summary>
    public static CueTable Of(params string[] patterns) => new([.. patterns.SelectMany(Expand).Select(CuePattern.Parse)]);

    /// <summary>Whether a pattern stands in a sentence.</summary>
    public bool IsIn(Prose prose, ProseSentence sentence) => TryFind(prose, sentence, sentence.First, out _);

    /// <summary>The first place at or behind <paramref name="from"/> where a pattern stands; the longest of several that begin there.</summary>
    public bool TryFind(Prose prose, ProseSentence sentence, int from, out CueMatch match)
    {
        var tokens = prose.Tokens;
        for (var i = from; i < sentence.End; i++)
        {
            var token = tokens[i];
            var end = -1;
            if (_byWord.TryGetValue(token.Word, out var patterns))
            {
                end = Longest(patterns, tokens, sentence, i, end);
            }

            if (_byStem.TryGetValue(token.Stem, out patterns))
            {
                end = Longest(patterns, tokens, sentence, i, end);
            }

            if (token.Figure != FigureKind.None && _byFigure.Length > 0)
            {
                end = Longest(_byFigure, tokens, sentence, i, end);
            }

            if (end >= 0)
            {
                match = new CueMatch(i, end);
                return true;
            }
        }

        match = default;
        return false;
    }

    /// <summary>The first place where a pattern stands and is not denied.</summary>
    public bool TryFindAffirmed(Prose prose, ProseSentence sentence, out CueMatch match)
    {
        for (var from = sentence.First; TryFind(prose, sentence, from, out match); from = match.First + 1)
        {
            if (!prose.IsNegated(sentence, match.First))
            {
                return true;
            }
        }

        return false;
    }

    private static int Longest(CuePattern[] patterns, IReadOnlyList<Token> tokens, ProseSentence sentence, int at, int end)
    {
        foreach (var pattern in patterns)
        {
            end = Math.Max(end, pattern.EndAt(tokens, sentence.First, at, sentence.End));
        }

        return end;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        foreach (var (name, forms) in Macros)
        {
            if (pattern.Contains(name, StringComparison.Ordinal))
            {
                return forms.SelectMany(form => Expand(pattern.Replace(name, form, StringComparison.Ordinal)));
            }
        }

        return [pattern];
    }

    private static FrozenDictionary<string, CuePattern[]> Group(IReadOnlyList<CuePattern> patterns, Func<CuePattern, string[]> keys) => patterns
        .SelectMany(p => keys(p).Select(key => (Key: key, Pattern: p)))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Pattern).ToArray(), StringComparer.Ordinal);
}

/// <summary>Where a pattern stands.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
internal readonly record struct CueMatch(int First, int Last);
