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
        var title = Array.Empty<TextSpan>() as IReadOnlyList<TextSpan>;
        var elsewhere = new List<FoundText>();
        if (scores.Typed.Count > 0)
        {
            title = Spans(indexed.Texts[0], scores);
            foreach (var text in indexed.Texts.Skip(1).Where(t => elsewhere.All(f => f.Field != t.Field)))
            {
                if (Spans(text, scores) is { Count: > 0 } spans)
                {
                    elsewhere.Add(Cut(text, spans));
                }
            }
        }

        return new QuestionMatch(indexed.Question, score, title, elsewhere);
    }

    private static List<TextSpan> Spans(IndexedText text, TextScores scores)
    {
        var spans = new List<TextSpan>();
        foreach (var word in text.Words)
        {
            var length = scores.Slips.Contains(word.Text)
                ? word.Text.Length
                : scores.Typed.Where(typed => WordMatch.Exact(typed, word.Text) > 0).Select(typed => typed.Length).DefaultIfEmpty().Max();
            if (length > 0)
            {
                spans.Add(new TextSpan(word.Start, length));
            }
        }

        return spans;
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
