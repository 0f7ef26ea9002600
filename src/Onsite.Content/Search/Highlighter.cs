using Onsite.Evaluation.Text;

namespace Onsite.Content.Search;

/// <summary>Finds the stretches of a question's texts that match, and cuts long texts down to the part that shows them.</summary>
internal static class Highlighter
{
    /// <summary>A text up to this length is shown whole.</summary>
    private const int MaximumLength = 160;

    /// <summary>How much of a longer text stands before the first word found.</summary>
    private const int Lead = 40;

    public static QuestionMatch Match(IndexedQuestion indexed, TextScores scores, double score)
    {
        if (scores.Typed.Count == 0)
        {
            return new QuestionMatch(indexed.Question, score, [], []);
        }

        var elsewhere = indexed.Texts.Skip(1)
            .Select(text => (Text: text, Spans: Spans(text, scores)))
            .Where(found => found.Spans.Count > 0)
            .GroupBy(found => found.Text.Field)
            .Select(field => field.MaxBy(found => found.Spans.Count))
            .Select(found => Cut(found.Text, found.Spans));
        return new QuestionMatch(indexed.Question, score, Spans(indexed.Texts[0], scores), [.. elsewhere]);
    }

    private static List<TextSpan> Spans(IndexedText text, TextScores scores)
    {
        var spans = new List<TextSpan>();
        foreach (var word in text.Words)
        {
            if (LengthFound(word.Text, scores) is > 0 and var length)
            {
                spans.Add(new TextSpan(word.Start, length));
            }
        }

        return spans;
    }

    private static int LengthFound(string word, TextScores scores)
    {
        if (scores.Slips.Contains(word))
        {
            return word.Length;
        }

        var longest = 0;
        foreach (var typed in scores.Typed)
        {
            longest = WordMatch.Exact(typed, word) > 0 ? Math.Max(longest, typed.Length) : longest;
        }

        return longest;
    }

    /// <summary>Cuts between words, never through one.</summary>
    private static FoundText Cut(IndexedText text, List<TextSpan> spans)
    {
        if (text.Text.Length <= MaximumLength)
        {
            return new FoundText(text.Field, text.Text, spans);
        }

        var from = text.Words.First(w => w.Start >= spans[0].Start - Lead).Start;
        var until = text.Words.Last(w => w.Start <= spans[0].Start || w.End <= from + MaximumLength).End;
        var shown = spans.Where(s => s.End <= until).Select(s => s with { Start = s.Start - from });
        return new FoundText(text.Field, text.Text[from..until], [.. shown]);
    }
}
