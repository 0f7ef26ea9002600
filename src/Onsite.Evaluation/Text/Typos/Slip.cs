namespace Onsite.Evaluation.Text.Typos;

/// <summary>
/// Tells a slip of the hand from another word. Letters are swapped, doubled and dropped by accident; a letter exchanged for another, and all that happens to the last two, is as often another
/// word ("curve" and "carve", "properly" and "property", "tester" and "tested"), and the more so the shorter the word.
/// </summary>
internal static class Slip
{
    private const int LengthForMissing = 7;
    private const int LengthForVowel = 7;
    private const int LengthForOther = 9;

    /// <summary>How many letters have to stand unchanged at the end.</summary>
    private const int UnchangedEnd = 2;

    /// <summary>Whether a word that is <paramref name="edits"/> away from another may be a slip of it.</summary>
    public static bool IsLikely(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int edits)
    {
        var prefix = typed.CommonPrefixLength(meant);
        var a = typed[prefix..];
        var b = meant[prefix..];
        var suffix = 0;
        while (suffix < a.Length && suffix < b.Length && a[^(suffix + 1)] == b[^(suffix + 1)])
        {
            suffix++;
        }

        var wrong = a[..^suffix];
        var right = b[..^suffix];
        if (edits > 1)
        {
            return typed.Length == meant.Length ? HaveSameLetters(wrong, right) : suffix >= UnchangedEnd;
        }

        return (wrong.Length, right.Length) switch
        {
            (2, 2) => true,
            (1, 0) => wrong[0] == typed[prefix - 1] || (suffix >= UnchangedEnd && typed.Length >= LengthForMissing),
            (0, 1) => suffix >= UnchangedEnd && (right[0] == meant[prefix - 1] || typed.Length >= LengthForMissing),
            _ => suffix >= UnchangedEnd && typed.Length >= (IsVowel(wrong[0]) && IsVowel(right[0]) ? LengthForVowel : LengthForOther),
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool HaveSameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> counts = stackalloc int[26];
        for (var i = 0; i < a.Length; i++)
        {
            counts[a[i] - 'a']++;
            counts[b[i] - 'a']--;
        }

        return !counts.ContainsAnyExcept(0);
    }
}
