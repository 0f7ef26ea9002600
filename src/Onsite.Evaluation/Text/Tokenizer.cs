using System.Globalization;

namespace Onsite.Evaluation.Text;

/// <summary>
/// Cuts a text into words and figures. Hyphenated words come apart ("at-least-once" is three tokens), so that spelling with a hyphen or with a space
/// makes no difference to a match; "p99.9", "v1.2", "C#", ".NET" and "don't" stay whole. Offsets refer to the text as typed.
/// </summary>
public static class Tokenizer
{
    private static readonly Dictionary<string, FigureKind> Units = BuildUnits();

    private static readonly Dictionary<string, FigureKind>.AlternateLookup<ReadOnlySpan<char>> UnitsBySpan = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> NumberWords = new(StringComparer.Ordinal)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
        "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozen", "half", "twice", "double", "doubled", "halved", "tripled", "quarter", "third",
    };

    /// <summary>The tokens of a text, in order.</summary>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var boundary = Boundary.Sentence;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsWordStart(text, i))
            {
                var end = EndOfWord(text, i);
                AddWord(tokens, text, i, end, boundary);
                boundary = Boundary.None;
                i = end;
                continue;
            }

            boundary = Max(boundary, BoundaryAt(text, i));
            if (c is '%' && tokens.Count > 0 && tokens[^1].Figure != FigureKind.None)
            {
                tokens[^1] = tokens[^1] with { Figure = tokens[^1].Figure | FigureKind.Percent };
            }
            else if (IsCurrency(c) && tokens.Count > 0 && tokens[^1].Figure != FigureKind.None && tokens[^1].Span.End >= i - 1 && !char.IsAsciiDigit(After(text, i)))
            {
                tokens[^1] = tokens[^1] with { Figure = tokens[^1].Figure | FigureKind.Money };
            }
            else if (c is '/' && i + 1 < text.Length)
            {
                MarkRate(tokens, text, i + 1);
            }

            i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        }

        JoinFiguresAndUnits(tokens, text);
        return tokens;
    }

    private static bool IsWordStart(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || (text[i] == '.' && i + 3 < text.Length && text.AsSpan(i + 1, 3).Equals("NET", StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(Before(text, i)) && !char.IsLetterOrDigit(After(text, i + 3)));

    private static char Before(string text, int i) => i == 0 ? ' ' : text[i - 1];

    private static char After(string text, int i) => i + 1 < text.Length ? text[i + 1] : ' ';

    private static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥';

    private static int EndOfWord(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || IsCombining(c))
            {
                i++;
            }
            else if (CompatibilityForms.IsInvisible(c) && EndOfInvisible(text, i) is var next && next < text.Length && char.IsLetterOrDigit(text[next]))
            {
                i = next;
            }
            else if (CompatibilityForms.IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && char.IsLetter(text[i - 1]))
            {
                i++;
            }
            else if (c is '.' or ',' or '．' or '，' && i + 1 < text.Length && CompatibilityForms.IsFigure(text[i + 1]) && CompatibilityForms.IsFigure(text[i - 1]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i - start == 1 && text[start] is 'C' or 'c' or 'F' or 'f' && i < text.Length && text[i] == '#' ? i + 1 : i;
    }

    /// <summary>The index behind a run of characters that are not seen.</summary>
    private static int EndOfInvisible(string text, int i)
    {
        while (i < text.Length && CompatibilityForms.IsInvisible(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Accents typed apart from their letters, and the vowel signs of the scripts that have them.</summary>
    private static bool IsCombining(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Boundary BoundaryAt(string text, int i)
    {
        switch (text[i])
        {
            case ',' or '，' or '、':
                return Boundary.Comma;
            case ';' or ':' or '(' or ')' or '[' or ']' or '—' or '–' or '―' or '→' or '；' or '：':
                return Boundary.Clause;
            case '-' when Before(text, i) is ' ' or '-' && After(text, i) is ' ' or '-':
                return Boundary.Clause;
            default:
                return Boundary.None;
        }
    }

    private static void AddWord(List<Token> tokens, string text, int start, int end, Boundary boundary)
    {
        var span = text.AsSpan(start, end - start);
        if (CompatibilityForms.IsFigure(span[0]))
        {
            AddFigure(tokens, text, start, end, boundary);
            return;
        }

        var word = SpellingFolder.Fold(span);
        if (word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        var figure = NumberWords.Contains(word) ? FigureKind.Number : FigureKind.None;
        tokens.Add(new Token(TextSpan.FromBounds(start, end), word, Stemmer.Stem(word), figure, boundary));
    }

    /// <summary>A token that begins with a digit: a number, a number with its unit in one piece ("40ms", "10k"), or a name ("2PC", "5xx").</summary>
    private static void AddFigure(List<Token> tokens, string text, int start, int end, Boundary boundary)
    {
        var word = SpellingFolder.Fold(text.AsSpan(start, end - start));
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ','))
        {
            digits++;
        }

        var rest = word.AsSpan(digits);
        var kind = FigureKind.Number;
        if (rest.Length > 0)
        {
            kind = UnitsBySpan.TryGetValue(rest, out var unit) ? FigureKind.Number | unit : FigureKind.None;
        }

        if (IsCurrency(Before(text, start)))
        {
            kind |= FigureKind.Money;
        }

        if (boundary == Boundary.None && tokens.Count > 0 && Units.GetValueOrDefault(tokens[^1].Word) == FigureKind.Money)
        {
            kind |= FigureKind.Money;
        }

        word = word.Replace(",", string.Empty, StringComparison.Ordinal);
        tokens.Add(new Token(TextSpan.FromBounds(start, end), word, word, kind, boundary));
    }

    /// <summary>"400 requests per second", "12 s", "4 GB": gives a figure the kind of the unit that follows it.</summary>
    private static void JoinFiguresAndUnits(List<Token> tokens, string text)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Figure == FigureKind.None)
            {
                continue;
            }

            var next = i + 1;
            while (next < tokens.Count && next <= i + 2 && tokens[next].BreakBefore == Boundary.None && tokens[next].Figure == FigureKind.Number && tokens[next].Word.Length > 2)
            {
                next++;
            }

            // The second of "3k/s" is no duration.
            if (next < tokens.Count && tokens[next].BreakBefore == Boundary.None && text[tokens[next].Span.Start - 1] != '/' && Units.TryGetValue(tokens[next].Word, out var unit))
            {
                tokens[i] = tokens[i] with { Figure = tokens[i].Figure | unit };
            }

            for (var j = i + 1; j < Math.Min(tokens.Count - 1, i + 4) && tokens[j].BreakBefore == Boundary.None; j++)
            {
                if (tokens[j + 1].BreakBefore != Boundary.None)
                {
                    break;
                }

                if (tokens[j].Word is "per" or "a" or "an" or "each" or "every" && tokens[j + 1].Word is "second" or "sec" or "minute" or "hour" or "day" or "week" or "month" or "year")
                {
                    // "Half a second" is a time; "ten a second" is a rate.
                    tokens[i] = tokens[i] with { Figure = tokens[i].Figure | (tokens[i].Word is "half" ? FigureKind.Duration : FigureKind.Rate) };
                }
                else if (j == i + 1 && tokens[j].Word is "per" && tokens[j + 1].Word is "cent")
                {
                    tokens[i] = tokens[i] with { Figure = tokens[i].Figure | FigureKind.Percent };
                }
            }
        }
    }

    private static void MarkRate(List<Token> tokens, string text, int i)
    {
        var end = i;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        if (tokens.Count > 0 && text.AsSpan(i, end - i) is "s" or "sec" or "second" or "min" or "minute" or "h" or "hour" or "day" or "month")
        {
            for (var back = tokens.Count - 1; back >= Math.Max(0, tokens.Count - 2); back--)
            {
                if (tokens[back].Figure != FigureKind.None)
                {
                    tokens[back] = tokens[back] with { Figure = tokens[back].Figure | FigureKind.Rate };
                    return;
                }
            }
        }
    }

    private static Boundary Max(Boundary a, Boundary b) => a > b ? a : b;

    private static Dictionary<string, FigureKind> BuildUnits()
    {
        var units = new Dictionary<string, FigureKind>(StringComparer.Ordinal);
        Add(FigureKind.Duration, "ns us \u03bcs ms s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks month months quarter quarters year years millisecond milliseconds microsecond microseconds");
        Add(FigureKind.Size, "b kb mb gb tb pb kib mib gib tib byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes petabytes gig gigs");
        Add(FigureKind.Percent, "percent percentage pct");
        Add(FigureKind.Rate, "rps qps tps rpm mbps gbps");
        Add(FigureKind.Money, "usd eur dollar dollars euro euros cent cents");
        Add(FigureKind.Number, "k m bn x th st nd rd million billion thousand");
        return units;

        void Add(FigureKind kind, string words)
        {
            foreach (var word in words.Split(' '))
            {
                units[word] = kind;
            }
        }
    }
}
