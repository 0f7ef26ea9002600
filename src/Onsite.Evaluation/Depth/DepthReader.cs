using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Depth;

/// <summary>Finds the points that were made deeply.</summary>
internal static class DepthReader
{
    private static readonly QualityKind[] Deepening = [QualityKind.TradeOffs, QualityKind.FailureNarration, QualityKind.Quantities];

    /// <summary>The points made deeply, in the order of the rubric; of several things that make one deep the first of trade-off, failure, figure.</summary>
    public static IReadOnlyList<DeepPoint> Read(string answer, IReadOnlyList<PointResult> points, IReadOnlyList<QualityResult> qualities, IReadOnlyList<TextSpan> sentences)
    {
        var deep = new List<DeepPoint>();
        foreach (var point in points.Where(p => p.Observation == Observation.Met))
        {
            if (Find(answer, point, qualities, sentences) is { } found)
            {
                deep.Add(found);
            }
        }

        return deep;
    }

    private static DeepPoint? Find(string answer, PointResult point, IReadOnlyList<QualityResult> qualities, IReadOnlyList<TextSpan> sentences)
    {
        var reach = point.Spans.Select(span => Reach(answer, span, sentences)).ToList();
        foreach (var kind in Deepening)
        {
            // A figure deepens a point even where it is not calculated with; a failure or a trade-off has to be told.
            var mention = qualities.First(q => q.Kind == kind).Mentions.FirstOrDefault(m => (m.Shown || kind == QualityKind.Quantities) && reach.Exists(r => m.Span.Start < r.End && r.Start < m.Span.End));
            if (mention is not null)
            {
                return new DeepPoint(point.Point.Id, kind, mention.Span);
            }
        }

        return null;
    }

    /// <summary>The sentences of a span, and the one behind them in the same paragraph.</summary>
    private static TextSpan Reach(string answer, TextSpan span, IReadOnlyList<TextSpan> sentences)
    {
        var (start, end) = (span.Start, span.End);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Start < span.End && span.Start < sentences[i].End)
            {
                start = Math.Min(start, sentences[i].Start);
                end = Math.Max(end, i + 1 < sentences.Count && !Paragraphs.IsBreak(answer, sentences[i].End, sentences[i + 1].Start) ? sentences[i + 1].End : sentences[i].End);
            }
        }

        return TextSpan.FromBounds(start, end);
    }
}
