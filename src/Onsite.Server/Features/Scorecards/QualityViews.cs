using Onsite.Practice.Qualities;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Scorecards;

/// <summary>What an answer showed beside its points, as a scorecard shows it.</summary>
internal static class QualityViews
{
    public static QualitiesView ToView(this AnswerQualities shown) => new(
        [.. shown.Qualities.Select(ToView)],
        new BreadthView(
            shown.Breadth.Touched,
            shown.Breadth.Asked,
            shown.Breadth.ExpectedDepth,
            [.. shown.Breadth.Deep.Select(d => new DeepPointView(d.Criterion, d.Title, d.By, d.Evidence.Start, d.Evidence.Length, d.Evidence.Quote))]),
        shown.Story is null ? null : ToView(shown.Story),
        shown.Delivery?.ToView());

    private static QualityView ToView(QualityFinding finding) => new(
        finding.Kind,
        finding.Count,
        [.. finding.Mentions.Select(m => new QualityMentionView(m.Evidence.Start, m.Evidence.Length, m.Evidence.Quote, m.Cue, m.Aspect, m.Shown))]);

    private static StoryView ToView(StoryFinding story) => new(
        story.Kind,
        [.. story.Shares.Select(s => new StoryShareView(s.Part, s.Words, s.Percent, s.HealthyFrom, s.HealthyTo))],
        [.. story.Sentences.Select(s => new StorySentenceView(s.Part, s.Evidence.Start, s.Evidence.Length, s.Evidence.Quote))],
        story.ActionsByI,
        story.ActionsByWe,
        [.. story.Results.Select(r => new EvidenceView(r.Start, r.Length, r.Quote))],
        story.QuantifiedResults.Count,
        story.TopicWords,
        story.TopicWordsInAll);
}
