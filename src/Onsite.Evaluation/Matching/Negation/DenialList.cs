using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Negation;

/// <summary>Tells the commas of a list that is denied as a whole ("no lock, queue or log") from those that begin a clause ("it is not lost, the queue keeps it").</summary>
internal static class DenialList
{
    /// <summary>How many words an item may have where "or" ends the list: what is longer is a clause.</summary>
    private const int LongestItem = 5;

    /// <summary>How many words may stand behind an "and".</summary>
    private const int LongestLastItem = 3;

    /// <summary>Whether a list of denied things goes on behind a comma.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="from">The token behind the comma.</param>
    /// <param name="mayEndOtherwise">Whether a list of single words may also end with "and", or with its sentence.</param>
    /// <param name="opens">Whether the negation opens its clause: behind "without a queue, errors and delays grow" there is no list.</param>
    public static bool GoesOn(IReadOnlyList<Token> tokens, int from, bool mayEndOtherwise, bool opens)
    {
        var words = 0;
        var longest = 0;
        for (var i = from; ; i++)
        {
            if (i == tokens.Count || (i > from && tokens[i].BreakBefore == Boundary.Sentence))
            {
                return mayEndOtherwise && longest <= 1;
            }

            var token = tokens[i];
            if (i > from && token.BreakBefore == Boundary.Comma)
            {
                words = 0;
            }
            else if (token.BreakBefore >= Boundary.Clause)
            {
                return false;
            }

            if (token.Word is "or" or "nor")
            {
                return true;
            }

            if (token.Word is "and")
            {
                return mayEndOtherwise && !opens && longest <= 1 && IsLastItem(tokens, i + 1);
            }

            longest = Math.Max(longest, ++words);
            if (words > LongestItem || ClauseWords.IsClauseMark(token.Word))
            {
                return false;
            }
        }
    }

    private static bool IsLastItem(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Count && tokens[i].BreakBefore == Boundary.None; i++)
        {
            if (i - from >= LongestLastItem || ClauseWords.IsClauseMark(tokens[i].Word))
            {
                return false;
            }
        }

        return true;
    }
}
