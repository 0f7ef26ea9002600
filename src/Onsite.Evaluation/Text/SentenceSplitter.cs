using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>
/// Finds sentences: they end at a full stop, question mark or exclamation mark that is followed by a space, at a blank line, and at a list item, heading or row of a table. Decimals ("p99.9"),
/// versions, abbreviations ("e.g."), initials, the numbers of a list and code between backticks do not end one. A fenced code block is one sentence.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>How far back from a full stop an abbreviation may begin: without a bound, "a.a.a." takes quadratic time.</summary>
    private const int LongestAbbreviation = 8;

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "e.g", "i.e", "etc", "vs", "cf", "ca", "approx", "no", "nr", "fig", "sec", "st", "mr", "mrs", "ms", "dr", "inc", "ltd", "resp", "incl", "excl", "max", "min", "avg", "al", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "p.s", "a.m", "p.m", "u.s",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationsBySpan = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a text in order, without the white space and list marks around them. They never overlap.</summary>
    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] == '`')
            {
                var code = EndOfCode(text, i, out var isBlock);
                if (isBlock)
                {
                    Add(sentences, text, start, i);
                    Add(sentences, text, i, code);
                    start = code;
                }

                i = code;
                continue;
            }

            var end = BoundaryEnd(text, i);
            if (end > 0)
            {
                Add(sentences, text, start, end);
                start = end;
                i = end;
            }
            else
            {
                i++;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>Where the sentence ends if a boundary begins at <paramref name="i"/>; otherwise 0.</summary>
    private static int BoundaryEnd(string text, int i)
    {
        switch (text[i])
        {
            case '\n' when IsBlankOrListAhead(text, i + 1) || IsHeading(text, i):
                return i + 1;
            case '.' when !EndsAbbreviation(text, i):
            case '!' or '?' or '…' or '。' or '！' or '？' or '．' or '؟' or '۔' or '।' or '॥':
                var end = i + 1;
                while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '\'' or '”' or '’' or ')' or ']' or '*' or '_')
                {
                    end++;
                }

                return end == text.Length || char.IsWhiteSpace(text[end]) || text[i] >= '\u3000' ? end : 0;
            default:
                return 0;
        }
    }

    /// <summary>The index behind the code that begins with the backticks at <paramref name="i"/>, or behind the backticks where it never closes.</summary>
    internal static int EndOfCode(string text, int i, out bool isBlock)
    {
        var ticks = 1;
        while (i + ticks < text.Length && text[i + ticks] == '`')
        {
            ticks++;
        }

        var close = text.IndexOf(new string('`', ticks), i + ticks, StringComparison.Ordinal);
        isBlock = close >= 0 && ticks >= 3 && BeginsLine(text, i);
        if (close < 0)
        {
            return i + ticks;
        }

        // Inline code does not cross a blank line: an unmatched backtick must not swallow the rest of the answer.
        return ticks < 3 && HasBlankLine(text.AsSpan(i + ticks, close - i - ticks)) ? i + ticks : close + ticks;
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        for (var feed = text.IndexOf('\n'); feed >= 0; feed = text.IndexOf('\n'))
        {
            text = text[(feed + 1)..];
            if (text.TrimStart(" \t\r") is ['\n', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsLine(string text, int i)
    {
        while (i > 0 && text[i - 1] is ' ' or '\t')
        {
            i--;
        }

        return i == 0 || text[i - 1] == '\n';
    }

    private static bool EndsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start <= LongestAbbreviation && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && start > 1 && char.IsLetter(text[start - 2]))))
        {
            start--;
        }

        var word = text.AsSpan(start, dot - start);
        if (word.Length is >= 1 and <= 3 && !word.ContainsAnyExceptInRange('0', '9') && BeginsLine(text, start))
        {
            return true;
        }

        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        {
            return true;
        }

        return AbbreviationsBySpan.Contains(word) && !IsAcronym(word) && !(IsAmbiguous(word) && NextIsCapital(text, dot));
    }

    /// <summary>"DR" is disaster recovery and not a doctor.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Abbreviations that are words as well: they end a sentence when a capital follows.</summary>
    private static bool IsAmbiguous(ReadOnlySpan<char> word) => word is "etc" or "no" or "min" or "max" or "sec" or "ms" or "st" or "al" or "fig" or "avg" or "inc" or "No" or "Max" or "Min" or "a.m" or "p.m";

    private static bool NextIsCapital(string text, int dot)
    {
        var i = dot + 1;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i == text.Length || char.IsUpper(text[i]);
    }

    private static bool IsBlankOrListAhead(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        if (i >= text.Length || text[i] is '\n' or '#' or '>' or '|')
        {
            return true;
        }

        if (text[i] is '-' or '*' or '+' or '•' && i + 1 < text.Length && text[i + 1] == ' ')
        {
            return true;
        }

        var digits = i;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > i && digits + 1 < text.Length && text[digits] is '.' or ')' && digits > i && text[digits + 1] == ' ';
    }

    private static bool IsHeading(string text, int lineFeed)
    {
        var start = lineFeed == 0 ? 0 : text.LastIndexOf('\n', lineFeed - 1) + 1;
        return start < text.Length && text[start] == '#';
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || IsListMark(text, start, end)))
        {
            start++;
        }

        start = SkipListNumber(text, start, end);

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (HasLetterOrDigit(text, start, end))
        {
            sentences.Add(TextSpan.FromBounds(start, end));
        }
    }

    private static bool IsListMark(string text, int i, int end) =>
        text[i] is '-' or '*' or '+' or '•' or '#' or '>' && (i + 1 >= end || text[i + 1] is ' ' or '#' or '>');

    private static int SkipListNumber(string text, int start, int end)
    {
        var i = start;
        while (i < end && i < start + 3 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i == start || i + 1 >= end || text[i] is not ('.' or ')') || text[i + 1] is not (' ' or '\t') || !BeginsLine(text, start))
        {
            return start;
        }

        while (i + 1 < end && char.IsWhiteSpace(text[i + 1]))
        {
            i++;
        }

        return i + 1;
    }

    private static bool HasLetterOrDigit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
