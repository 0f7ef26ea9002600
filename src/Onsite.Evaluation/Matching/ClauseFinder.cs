using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>Finds the clauses of a sentence that hold what was matched, so that evidence quotes what was said and not everything around it.</summary>
internal static class ClauseFinder
{
    /// <summary>The run of clauses in a sentence from the first to the last place that names one of the units; empty where none does.</summary>
    public static TextSpan Around(AnswerIndex answer, int sentenceIndex, HashSet<int> units)
    {
        var first = int.MaxValue;
        var last = -1;
        foreach (var occurrence in answer.OccurrencesOf(sentenceIndex))
        {
            if (units.Contains(occurrence.Unit))
            {
                first = Math.Min(first, occurrence.FirstToken);
                last = Math.Max(last, occurrence.FirstToken + occurrence.TokenCount - 1);
            }
        }

        if (last < 0)
        {
            return default;
        }

        var sentence = answer.Sentences[sentenceIndex];
        var sentenceEnd = sentence.FirstToken + sentence.TokenCount;
        while (first > sentence.FirstToken && answer.Tokens[first].BreakBefore < Boundary.Comma)
        {
            first--;
        }

        while (last + 1 < sentenceEnd && answer.Tokens[last + 1].BreakBefore < Boundary.Comma)
        {
            last++;
        }

        var start = first == sentence.FirstToken ? sentence.Span.Start : answer.Tokens[first].Span.Start;
        var end = last + 1 == sentenceEnd ? TrimEnd(answer.Text, sentence.Span) : answer.Tokens[last].Span.End;
        return TextSpan.FromBounds(start, Math.Max(end, answer.Tokens[last].Span.End));
    }

    private static int TrimEnd(string text, TextSpan sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && text[end - 1] is '.' or '!' or '?' or ' ' or ')' or '"')
        {
            end--;
        }

        return end;
    }
}
