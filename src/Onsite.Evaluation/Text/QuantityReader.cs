using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>Reads figures with their units. It takes every figure for what it says; whether a figure is a quantity or a date, a version or a status code is for its readers to judge.</summary>
public static class QuantityReader
{
    private const double Minute = 60;
    private const double Hour = 3600;
    private const double Day = 86_400;

    /// <summary>Units by their size: seconds, bytes, per second.</summary>
    private static readonly FrozenDictionary<string, double> Sizes = new (string Units, double Size)[]
    {
        ("ns", 1e-9), ("us μs microsecond microseconds", 1e-6), ("ms millisecond milliseconds", 1e-3), ("s sec secs second seconds", 1), ("min mins minute minutes", Minute), ("h hr hrs hour hours", Hour),
        ("d day days", Day), ("week weeks", 7 * Day), ("month months", 30 * Day), ("quarter quarters", 91 * Day), ("year years", 365 * Day),
        ("b byte bytes", 1), ("kb kilobyte kilobytes", 1e3), ("mb megabyte megabytes", 1e6), ("gb gigabyte gigabytes gig gigs", 1e9), ("tb terabyte terabytes", 1e12), ("pb petabytes", 1e15),
        ("kib", 1L << 10), ("mib", 1L << 20), ("gib", 1L << 30), ("tib", 1L << 40), ("rps qps tps", 1), ("rpm", 1 / Minute), ("mbps", 1e6 / 8), ("gbps", 1e9 / 8),
    }.SelectMany(row => row.Units.Split(' ').Select(unit => (unit, row.Size))).ToFrozenDictionary(pair => pair.unit, pair => pair.Size, StringComparer.Ordinal);

    /// <summary>The quantities of a text, in order.</summary>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Tokenize(text);
        var quantities = new List<Quantity>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(text, tokens, i, tokens.Count, out var last) is { } quantity)
            {
                quantities.Add(quantity);
                i = last;
            }
        }

        return quantities;
    }

    /// <summary>The quantity that begins at a token, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token to begin at.</param>
    /// <param name="end">The index behind the last token that may belong to it.</param>
    /// <param name="last">The last token that does.</param>
    internal static Quantity? At(string text, IReadOnlyList<Token> tokens, int at, int end, out int last)
    {
        var token = tokens[at];
        last = at;
        if (token.Figure == FigureKind.None)
        {
            return PercentileOf(token);
        }

        var value = NumberReader.ValueAt(text, tokens, at, end, out var number);
        last = number;
        var dimension = DimensionOf(token.Figure);
        var unit = dimension switch
        {
            FigureKind.Percent => PercentAt(tokens, number, end, ref last),
            FigureKind.Money => CurrencyAt(text, tokens, at, number, end, ref last),
            _ => UnitAt(text, tokens, at, number, end, ref last),
        };
        var period = dimension is FigureKind.Rate or FigureKind.Money ? PeriodAt(text, tokens, number, end, ref last) : string.Empty;
        var whole = period.Length > 0 ? $"{unit}/{period}" : unit;
        return new Quantity(SpanOf(text, tokens, at, last, dimension), value, whole, dimension, value * SizeOf(dimension, unit, period));
    }

    private static Quantity? PercentileOf(Token token) =>
        token.Word is ['p', >= '0' and <= '9', ..] && NumberReader.DigitsOf(token.Word.AsSpan(1)) == token.Word.Length - 1 && double.Parse(token.Word.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) is var value and <= 1000
            ? new Quantity(token.Span, value is 999 ? 99.9 : value, "percentile", FigureKind.Number, value is 999 ? 99.9 : value)
            : null;

    /// <summary>The one thing that is measured, of the kinds that a figure has.</summary>
    private static FigureKind DimensionOf(FigureKind kinds)
    {
        foreach (var kind in (ReadOnlySpan<FigureKind>)[FigureKind.Percent, FigureKind.Money, FigureKind.Rate, FigureKind.Size, FigureKind.Duration])
        {
            if ((kinds & kind) != FigureKind.None)
            {
                return kind;
            }
        }

        return FigureKind.Number;
    }

    private static string PercentAt(IReadOnlyList<Token> tokens, int number, int end, ref int last)
    {
        if (number + 1 < end && tokens[number + 1].Word is "percent" or "pct" or "percentage")
        {
            last = number + 1;
        }
        else if (number + 2 < end && tokens[number + 1].Word is "per" && tokens[number + 2].Word is "cent")
        {
            last = number + 2;
        }

        return "%";
    }

    private static string CurrencyAt(string text, IReadOnlyList<Token> tokens, int at, int number, int end, ref int last)
    {
        var before = tokens[at].Span.Start > 0 ? text[tokens[at].Span.Start - 1] : ' ';
        if (before is '$' or '€' or '£' or '¥')
        {
            return before.ToString();
        }

        if (number + 1 < end && tokens[number + 1].Word is "usd" or "eur" or "dollar" or "dollars" or "euro" or "euros" or "cent" or "cents")
        {
            return tokens[last = number + 1].Word;
        }

        var behind = text.AsSpan(tokens[number].Span.End).TrimStart(' ');
        return behind is ['$' or '€' or '£' or '¥', ..] ? behind[..1].ToString() : at > 0 ? tokens[at - 1].Word : string.Empty;
    }

    /// <summary>The unit in one piece with the number or behind it, or what is counted.</summary>
    private static string UnitAt(string text, IReadOnlyList<Token> tokens, int at, int number, int end, ref int last)
    {
        var word = tokens[at].Word;
        var digits = NumberReader.DigitsOf(word);
        if (digits > 0 && digits < word.Length && !NumberReader.IsScale(word[digits..]))
        {
            return word[digits..] is "x" ? "times" : word[digits..];
        }

        var next = number + 1;
        if (next >= end || tokens[next].BreakBefore != Boundary.None || tokens[next].Figure != FigureKind.None || text[tokens[next].Span.Start - 1] == '/' || IsBinder(tokens[next].Word))
        {
            return string.Empty;
        }

        last = next;
        return tokens[next].Word is "x" ? "times" : tokens[next].Word;
    }

    /// <summary>"/month", "per second", "a day": for what time something is.</summary>
    private static string PeriodAt(string text, IReadOnlyList<Token> tokens, int number, int end, ref int last)
    {
        for (var i = number + 1; i < Math.Min(end, number + 4) && tokens[i].BreakBefore == Boundary.None; i++)
        {
            var follows = text[tokens[i].Span.Start - 1] == '/' || tokens[i - 1].Word is "per" or "a" or "an" or "each" or "every";
            if (follows && tokens[i].Word is "s" or "sec" or "second" or "min" or "minute" or "h" or "hour" or "day" or "week" or "month" or "year")
            {
                last = i;
                return tokens[i].Word;
            }
        }

        return string.Empty;
    }

    private static bool IsBinder(string word) => word is "per" or "a" or "an" or "each" or "every" or "of" or "and" or "or" or "to" or "in" or "on" or "at" or "is" or "are" or "for" or "the" or "with" or "from" or "so" or "but" or "which" or "that" or "then" or "than" or "if" or "when" or "because";

    private static double SizeOf(FigureKind dimension, string unit, string period) => dimension switch
    {
        FigureKind.Percent => 0.01,
        FigureKind.Rate when period.Length > 0 => 1 / Sizes[period],
        FigureKind.Rate or FigureKind.Size or FigureKind.Duration => Sizes.GetValueOrDefault(unit, 1),
        _ => 1,
    };

    private static TextSpan SpanOf(string text, IReadOnlyList<Token> tokens, int at, int last, FigureKind dimension)
    {
        var (start, end) = (tokens[at].Span.Start, tokens[last].Span.End);
        if (dimension == FigureKind.Money && start > 0 && text[start - 1] is '$' or '€' or '£' or '¥')
        {
            start--;
        }

        return TextSpan.FromBounds(start, end + SignBehind(text, end, dimension, hasSign: start < tokens[at].Span.Start));
    }

    /// <summary>How far the sign of a percentage or currency reaches behind a figure; one that is written to the next figure belongs to that.</summary>
    private static int SignBehind(string text, int end, FigureKind dimension, bool hasSign)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var isSign = at < text.Length && (dimension switch
        {
            FigureKind.Percent => text[at] is '%',
            FigureKind.Money => !hasSign && (text[at] is '€' or '£' or '¥' or '$') && !(at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])),
            _ => false,
        });
        return isSign ? at + 1 - end : 0;
    }
}
