using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Negation;

/// <summary>A lexicon of cues. The longest cue at a place counts. Immutable; build it once and share it.</summary>
public sealed class NegationCues
{
    private readonly FrozenDictionary<string, Entry[]> _byFirstWord;

    /// <summary>Builds a lexicon.</summary>
    /// <param name="cues">The cues; of two with the same words the last counts, so that a field can overrule what is true of English at large.</param>
    public NegationCues(IEnumerable<NegationCue> cues)
    {
        var byText = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var cue in cues)
        {
            var words = Tokenizer.Tokenize(cue.Text).Select(t => t.Word).ToArray();
            if (words.Length > 0)
            {
                byText[string.Join(' ', words)] = new Entry(words, cue.Kind);
            }
        }

        _byFirstWord = byText.Values.GroupBy(e => e.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The cues of everyday English.</summary>
    public static NegationCues English { get; } = new(EnglishCues.All);

    /// <summary>The cue at a token: over how many tokens it stands, and what it does; a length of 0 where there is none.</summary>
    internal (int Length, CueKind Kind) At(IReadOnlyList<Token> tokens, int at)
    {
        if (_byFirstWord.TryGetValue(tokens[at].Word, out var entries))
        {
            foreach (var entry in entries)
            {
                if (IsAt(tokens, at, entry.Words))
                {
                    return (entry.Words.Length, entry.Kind);
                }
            }
        }

        return default;
    }

    /// <summary>What a word does that is a cue by itself; null where it is none.</summary>
    internal CueKind? Of(string word) =>
        _byFirstWord.TryGetValue(word, out var entries) && entries[^1] is { Words.Length: 1, Kind: var kind } ? kind : null;

    private static bool IsAt(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (tokens[at + i].BreakBefore >= Boundary.Clause || !string.Equals(tokens[at + i].Word, words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(string[] Words, CueKind Kind);
}
