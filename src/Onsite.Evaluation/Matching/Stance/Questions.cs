using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Stance;

/// <summary>Tells a question that is put to the interviewer from a statement that only asks for a nod: "we keep the key, right?".</summary>
internal static class Questions
{
    /// <summary>Whether a sentence asks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="to">Behind its last token.</param>
    public static bool IsOne(string text, TextSpan sentence, IReadOnlyList<Token> tokens, int from, int to)
    {
        var end = sentence.End;
        while (end > sentence.Start && text[end - 1] is '"' or '\'' or '”' or '’' or ')' or '*' or '_')
        {
            end--;
        }

        return end > sentence.Start && text[end - 1] is '?' or '？' or '؟' && !IsTag(tokens, from, to);
    }

    private static bool IsTag(IReadOnlyList<Token> tokens, int from, int to)
    {
        if (to - from < 4)
        {
            return false;
        }

        var last = tokens[to - 1];
        return last is { BreakBefore: Boundary.Comma, Word: "right" or "no" or "yes" or "ok" or "okay" or "correct" or "see" or "yeah" or "huh" }
            || (tokens[to - 2] is { BreakBefore: Boundary.Comma, Word: "isn't" or "doesn't" or "don't" or "won't" or "can't" or "aren't" or "wouldn't" or "you" } && last.Word is "it" or "we" or "they" or "you" or "see" or "know");
    }
}
