namespace Onsite.Evaluation.Text.Typos;

/// <summary>Knows which places of a text are code or parts of an identifier: nothing is corrected there.</summary>
internal static class CodeReader
{
    /// <summary>The stretches between backticks, in order.</summary>
    public static List<TextSpan> Spans(string text)
    {
        var spans = new List<TextSpan>();
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0 && i < text.Length; i = text.IndexOf('`', i))
        {
            var end = SentenceSplitter.EndOfCode(text, i, out _);
            spans.Add(TextSpan.FromBounds(i, end));
            if (end >= text.Length)
            {
                break;
            }

            i = end;
        }

        return spans;
    }

    /// <summary>Whether a word is written to what makes an identifier, an address or a path of it, or has capitals inside.</summary>
    public static bool IsIdentifier(string text, TextSpan word)
    {
        var before = word.Start > 0 ? text[word.Start - 1] : ' ';
        var after = word.End < text.Length ? text[word.End] : ' ';
        var second = word.End + 1 < text.Length ? text[word.End + 1] : ' ';
        return IsMark(before) || before is '.' || IsMark(after) || after is '(' || (after is '.' or ':' && char.IsLetterOrDigit(second)) || text.AsSpan(word.Start + 1, word.Length - 1).ContainsAnyInRange('A', 'Z');
    }

    private static bool IsMark(char c) => c is '_' or '@' or '#' or '/' or '\\' or '=' or '<' or '>' or '{' or '}' or '`' or '&' or '|' or '~' or '$';
}
