namespace Onsite.Content.Search;

/// <summary>Compares a typed word with a word of a text.</summary>
internal static class WordMatch
{
    /// <summary>From this length on, one slip is forgiven.</summary>
    public const int MinimumLengthForTypo = 5;

    /// <summary>A whole word that was typed as it is.</summary>
    public const double Whole = 1.0;

    /// <summary>The beginning of a word.</summary>
    public const double Prefix = 0.8;

    /// <summary>A word, or the beginning of one, but for one slip.</summary>
    public const double Typo = 0.5;

    /// <summary>How well <paramref name="typed"/> matches <paramref name="word"/> without a slip; 0 when it does not.</summary>
    public static double Exact(string typed, string word) =>
        !word.StartsWith(typed, StringComparison.Ordinal) ? 0 : typed.Length == word.Length ? Whole : Prefix;

    /// <summary>Whether a word begins as typed but for one letter that is wrong, missing, too much or changed places with the next.</summary>
    public static bool IsPrefixWithTypo(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var common = typed.CommonPrefixLength(word);
        if (common == typed.Length)
        {
            return true;
        }

        // Where they part, each kind of slip says what the two must have in common from there on.
        var t = typed[common..];
        var w = word[common..];
        var isExtra = w.StartsWith(t[1..]);
        return isExtra || (w.Length > 0 && (w[1..].StartsWith(t[1..]) || w[1..].StartsWith(t) || IsSwap(t, w)));
    }

    private static bool IsSwap(ReadOnlySpan<char> t, ReadOnlySpan<char> w) =>
        t.Length > 1 && w.Length > 1 && t[0] == w[1] && t[1] == w[0] && w[2..].StartsWith(t[2..]);
}
