using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Concepts;

/// <summary>Words in a row, as stems.</summary>
internal static class StemRow
{
    /// <summary>The stems of a text.</summary>
    public static string[] Of(string text) => [.. Tokenizer.Tokenize(text).Select(t => t.Stem)];

    /// <summary>Whether the words stand at a token, within one sentence.</summary>
    public static bool IsAt(string[] stems, IReadOnlyList<Token> tokens, int at)
    {
        if (at < 0 || at + stems.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < stems.Length; i++)
        {
            var token = tokens[at + i];
            if ((i > 0 && token.BreakBefore == Boundary.Sentence) || !string.Equals(token.Stem, stems[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
