using System.Globalization;

namespace Onsite.Evaluation.Text;

/// <summary>Reads the value of numbers: digits, words, thousands and millions, powers.</summary>
internal static class NumberReader
{
    private static readonly Dictionary<string, double> Words = ReadWords();

    /// <summary>Whether a token only multiplies what stands before it: "million".</summary>
    public static bool IsScale(string word) => word is "k" or "m" or "bn" or "thousand" or "million" or "billion" or "hundred";

    /// <summary>The value of the number that begins at a token; NaN for words whose value is not read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token to begin at.</param>
    /// <param name="end">The index behind the last token that may belong to it.</param>
    /// <param name="last">The last token that does.</param>
    public static double ValueAt(string text, IReadOnlyList<Token> tokens, int at, int end, out int last)
    {
        last = at;
        var value = Single(tokens[at].Word);
        if (at + 1 < end && IsPower(text, tokens[at], tokens[at + 1]))
        {
            value = Math.Pow(value, Single(tokens[++last].Word));
        }

        while (last + 1 < end && IsScale(tokens[last + 1].Word) && tokens[last + 1].BreakBefore == Boundary.None)
        {
            value *= ScaleOf(tokens[++last].Word);
        }

        return value;
    }

    /// <summary>How many characters of a word are its number.</summary>
    public static int DigitsOf(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] == '.'))
        {
            digits++;
        }

        return digits;
    }

    private static bool IsPower(string text, Token number, Token power) =>
        char.IsAsciiDigit(power.Word[0]) && power.BreakBefore == Boundary.None && text.AsSpan(number.Span.End, power.Span.Start - number.Span.End) is "^" or "**";

    private static double Single(string word)
    {
        var digits = DigitsOf(word);
        if (digits == 0 || !double.TryParse(word.AsSpan(0, digits).TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Words.GetValueOrDefault(word, double.NaN);
        }

        return value * (digits < word.Length ? ScaleOf(word[digits..]) : 1);
    }

    private static double ScaleOf(string word) => word switch
    {
        "k" or "thousand" => 1e3,
        "m" or "million" => 1e6,
        "bn" or "billion" => 1e9,
        "hundred" => 100,
        _ => 1,
    };

    private static Dictionary<string, double> ReadWords()
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal) { ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9 };
        string[] ones = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var i = 0; i < ones.Length; i++)
        {
            words[ones[i]] = i + 2;
        }

        for (var i = 0; i < tens.Length; i++)
        {
            words[tens[i]] = 10 * (i + 2);
        }

        return words;
    }
}
