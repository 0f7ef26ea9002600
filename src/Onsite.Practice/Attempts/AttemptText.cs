using System.Text;

namespace Onsite.Practice.Attempts;

/// <summary>
/// What can be kept as the text of an answer. Databases and files keep UTF-8, which has no half of a surrogate pair, and some end a text at its first null character.
/// </summary>
public static class AttemptText
{
    private const char Null = '\0';
    private const char Replacement = '\ufffd';

    /// <summary>Whether every store keeps a text as it is.</summary>
    public static bool IsKeepable(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] == Null || Rune.DecodeFromUtf16(text, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    /// <summary>A text with U+FFFD in place of every character that cannot be kept, so that all others stay where they are.</summary>
    public static string Keepable(string text)
    {
        if (IsKeepable(text))
        {
            return text;
        }

        var kept = text.ToCharArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (char.IsHighSurrogate(kept[i]) && i + 1 < kept.Length && char.IsLowSurrogate(kept[i + 1]))
            {
                i++;
            }
            else if (kept[i] == Null || char.IsSurrogate(kept[i]))
            {
                kept[i] = Replacement;
            }
        }

        return new string(kept);
    }
}
