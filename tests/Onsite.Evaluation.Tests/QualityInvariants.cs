using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests;

/// <summary>What is true of qualities, deep points and stories in every report.</summary>
internal static class QualityInvariants
{
    public static void Check(AnswerReport report, int read)
    {
        report.Qualities.Select(q => q.Kind).ShouldBe(Enum.GetValues<QualityKind>());
        foreach (var quality in report.Qualities)
        {
            var shown = quality.Mentions.Where(m => m.Shown).ToList();
            quality.Count.ShouldBe(QualityResult.HasParts(quality.Kind) ? shown.Select(m => m.Aspect).Distinct().Count() : shown.Count);
            foreach (var mention in quality.Mentions)
            {
                IsWithin(mention.Span, 0, read);
                IsWithin(mention.Cue, mention.Span.Start, mention.Span.End);
            }
        }

        var met = report.Points.Where(p => p.Observation == Observation.Met).Select(p => p.Point.Id).ToHashSet(StringComparer.Ordinal);
        report.DeepPoints.ShouldAllBe(d => met.Contains(d.Point));
        CheckStory(report.Story!, report);
    }

    private static void CheckStory(StoryReport story, AnswerReport report)
    {
        story.Sentences.Select(s => s.Span).ShouldBe(report.Sentences.Select(s => s.Span));
        story.Shares.Count.ShouldBe(story.Kind == TellingKind.Story ? 4 : 0);
        story.QuantifiedResults.ShouldBeSubsetOf(story.Results);
        story.TopicWords.ShouldBeInRange(0, story.TopicWordsInAll);
    }

    private static void IsWithin(TextSpan span, int from, int to)
    {
        span.Length.ShouldBeGreaterThan(0);
        span.Start.ShouldBeGreaterThanOrEqualTo(from);
        span.End.ShouldBeLessThanOrEqualTo(to);
    }
}
