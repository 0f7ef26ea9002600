using Onsite.Evaluation;
using Onsite.Evaluation.Text;

namespace Onsite.Practice.Assist;

/// <summary>Scores the sentences that a quote stands in. Whole sentences, because a quote that begins behind a "not" says the opposite of its sentence.</summary>
internal static class ProposalScorer
{
    /// <summary>What the evaluator makes of a proposed quote; null where it does not bear the point out.</summary>
    /// <param name="evaluator">The evaluator of the question, with the coverage that is asked of a proposal.</param>
    /// <param name="report">What was seen in the whole answer.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="quote">Where to look.</param>
    /// <param name="options">The limits.</param>
    public static PointResult? Score(AnswerEvaluator evaluator, AnswerReport report, string answer, ProposedQuote quote, AssistOptions options)
    {
        var touched = report.Sentences.Where(s => s.Span.Start < quote.Start + quote.Length && quote.Start < s.Span.End).Select(s => s.Span).ToList();
        if (touched.Count == 0 || touched.Count > options.MostSentences)
        {
            return null;
        }

        var start = touched[0].Start;
        var result = evaluator.Evaluate(answer[start..touched[^1].End]).Points.First(p => string.Equals(p.Point.Id, quote.PointId, StringComparison.Ordinal));
        return result.Observation is Observation.Met or Observation.Partly ? Moved(result, start) : null;
    }

    private static PointResult Moved(PointResult result, int by) => result with
    {
        Spans = Moved(result.Spans, by),
        Explanation = Moved(result.Explanation, by),
        Matches = [.. result.Matches.Select(match => Moved(match, by))],
        Nearest = result.Nearest is { } nearest ? Moved(nearest, by) : null,
    };

    private static PhrasingMatch Moved(PhrasingMatch match, int by) => match with
    {
        Sentences = Moved(match.Sentences, by),
        Spans = Moved(match.Spans, by),
        Found = [.. match.Found.Select(found => found with { Spans = Moved(found.Spans, by) })],
    };

    private static Explanation Moved(Explanation explanation, int by) => explanation with
    {
        Spans = Moved(explanation.Spans, by),
        Children = [.. explanation.Children.Select(child => Moved(child, by))],
    };

    private static IReadOnlyList<TextSpan> Moved(IReadOnlyList<TextSpan> spans, int by) => [.. spans.Select(s => s with { Start = s.Start + by })];
}
