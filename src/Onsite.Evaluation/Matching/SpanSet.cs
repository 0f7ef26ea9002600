using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>Brings stretches of an answer into order and joins those that overlap.</summary>
internal static class SpanSet
{
    /// <summary>The same text covered by stretches that are sorted and do not overlap.</summary>
    public static IReadOnlyList<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
