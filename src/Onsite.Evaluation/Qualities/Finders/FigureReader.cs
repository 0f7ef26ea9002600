using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Reads figures. A date, a time of day, a version, the number of a step or a status code has no order of magnitude and is none.</summary>
internal static class FigureReader
{
    private const FigureKind WithUnit = FigureKind.Duration | FigureKind.Size | FigureKind.Rate | FigureKind.Percent | FigureKind.Money;

    private static readonly HashSet<string> BeforeCode = new(StringComparer.Ordinal) { "http", "status", "code", "error", "port", "rfc", "version", "exit", "return", "returns", "answer", "answers", "answered", "line", "section", "chapter", "issue", "ticket", "page", "month", "day", "week", "pod", "step", "phase", "node", "question", "number", "part" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "fall", "winter", "since", "year", "q1", "q2", "q3", "q4",
    };

    /// <summary>Words after a bare number that count nothing in particular.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "thing", "way", "option", "fix", "reason", "part", "step", "point", "question", "of", "the", "and", "or", "is", "are", "in", "on", "to", "with", "for", "by", "at", "from", "that", "which", "as", "but", "so", "because", "it", "we", "i", "a", "an", "onc", "half", "onward", "after", "per", "get", "each", "show", "then", "more", "out", "doesn't", "if", "when", "if", "than", "again", "for", "not",
    };

    /// <summary>The figure that begins at a token, or null.</summary>
    public static FigureReading? At(Prose prose, ProseSentence sentence, int i)
    {
        var tokens = prose.Tokens;
        var token = tokens[i];
        if (token.Figure == FigureKind.None || (i > sentence.First && tokens[i - 1].Figure != FigureKind.None && tokens[i].BreakBefore == Boundary.None && NumberReader.IsScale(token.Word)))
        {
            return null;
        }

        var value = NumberReader.ValueAt(prose.Text, tokens, i, sentence.End, out var last);
        if ((token.Figure & WithUnit) != FigureKind.None)
        {
            return IsAge(tokens, i, sentence) ? null : new FigureReading(i, Math.Min(last + 1, sentence.End - 1), value);
        }

        return CountsSomething(prose, sentence, i, last, value) ? new FigureReading(i, Math.Min(last + 1, sentence.End - 1), value) : null;
    }

    /// <summary>"Two years ago" says when, not how long.</summary>
    private static bool IsAge(IReadOnlyList<Token> tokens, int i, ProseSentence sentence)
    {
        for (var j = i + 1; j < Math.Min(sentence.End, i + 4) && tokens[j].BreakBefore == Boundary.None; j++)
        {
            if (tokens[j].Word is "ago" or "before" && (tokens[i].Figure & FigureKind.Duration) != FigureKind.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountsSomething(Prose prose, ProseSentence sentence, int i, int last, double value)
    {
        var tokens = prose.Tokens;
        var digits = char.IsAsciiDigit(tokens[i].Word[0]);
        if (digits && (IsClockOrFraction(prose.Text, tokens[i].Span) || (value is >= 1900 and < 2100 && tokens[i].Word.Length == 4 && IsYear(tokens, i, sentence))))
        {
            return false;
        }

        if (i > sentence.First && BeforeCode.Contains(tokens[i - 1].Word))
        {
            return false;
        }

        var scaled = last > i || (digits && tokens[i].Word[^1] is 'k' or 'm');
        var next = last + 1;
        var follows = next < sentence.End && tokens[next].BreakBefore == Boundary.None && !Vague.Contains(tokens[next].Stem) && tokens[next].Figure == FigureKind.None;
        return scaled || (value >= 10 && (follows ? !IsCode(tokens, i) : value >= 1000));
    }

    /// <summary>"A 409 and a Retry-After": three digits behind an article are a status.</summary>
    private static bool IsCode(IReadOnlyList<Token> tokens, int i) => i > 0 && tokens[i].Word.Length == 3 && tokens[i].Word[0] is >= '1' and <= '5' && tokens[i - 1].Word is "a" or "an" or "the";

    private static bool IsYear(IReadOnlyList<Token> tokens, int i, ProseSentence sentence) =>
        i == sentence.First || tokens[i - 1].Word is "in" or "of" or "from" or "until" or "by" or "was" or "this" or "early" or "late" || Months.Contains(tokens[i - 1].Word) || i + 1 == sentence.End;

    private static bool IsClockOrFraction(string text, TextSpan span) =>
        (span.End + 1 < text.Length && text[span.End] == ':' && char.IsAsciiDigit(text[span.End + 1])) || (span.Start > 1 && text[span.Start - 1] == ':' && char.IsAsciiDigit(text[span.Start - 2]));
}
