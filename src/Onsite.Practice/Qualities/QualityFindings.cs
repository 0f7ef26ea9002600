using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Qualities;

/// <summary>Turns what the evaluator saw beside the points into what a judgement keeps.</summary>
public static class QualityFindings
{
    /// <summary>What an answer showed.</summary>
    /// <param name="report">What the evaluator saw.</param>
    /// <param name="answer">The answer that it saw.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="kind">The kind of question: only behavioural ones ask for a story.</param>
    public static AnswerQualities From(AnswerReport report, string answer, Level level, QuestionKind kind)
    {
        var asked = report.Points.Where(p => p.Point.Levels.Contains(level)).ToList();
        var titles = asked.ToDictionary(p => p.Point.Id, p => p.Point.Statement, StringComparer.Ordinal);
        return new AnswerQualities(
            [.. report.Qualities.Select(q => ToFinding(q, answer))],
            new BreadthFinding(
                asked.Count(p => p.Observation is Observation.Met or Observation.Partly),
                asked.Count,
                [.. report.DeepPoints.Where(d => titles.ContainsKey(d.Point)).Select(d => new DeepFinding(d.Point, titles[d.Point], d.By, TextEvidence.Of(d.Span, answer)))],
                ExpectedDepth(level)))
        {
            Cautions = [.. report.Cautions.Select(c => new CautionFinding(c.Kind, c.Reason, [.. c.Spans.Select(s => TextEvidence.Of(s, answer))]))],
            Story = kind == QuestionKind.Behavioural && report.Story is { } story ? ToFinding(story, answer) : null,
        };
    }

    private static QualityFinding ToFinding(QualityResult result, string answer) =>
        new(result.Kind, result.Count, [.. result.Mentions.Select(m => new QualityQuote(TextEvidence.Of(m.Span, answer), m.Cue.Of(answer), m.Aspect, m.Shown))]);

    private static StoryFinding ToFinding(StoryReport story, string answer) => new(
        story.Kind,
        story.Shares,
        [.. story.Sentences.Where(s => s.Part != StoryPart.Other).Select(s => new StoryQuote(s.Part, TextEvidence.Of(s.Span, answer)))],
        story.ActionsByI,
        story.ActionsByWe,
        [.. story.Results.Select(s => TextEvidence.Of(s, answer))],
        [.. story.QuantifiedResults.Select(s => TextEvidence.Of(s, answer))],
        story.TopicWords,
        story.TopicWordsInAll);

    /// <summary>Breadth to depth is about 80 to 20 for mid, 60 to 40 for senior, 40 to 60 for staff.</summary>
    private static int ExpectedDepth(Level level) => level switch
    {
        Level.Mid => 20,
        Level.Senior => 40,
        _ => 60,
    };
}
