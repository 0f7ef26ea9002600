using System.Text.Json;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests;

/// <summary>What is true of every report, whatever the answer.</summary>
internal static class ReportInvariants
{
    public static void Check(AnswerReport report, string answer)
    {
        var read = answer.Length - report.UnreadLength;
        report.UnreadLength.ShouldBeInRange(0, answer.Length);
        CheckSpans([.. report.Sentences.Select(s => s.Span)], answer, read);
        report.Sentences.ShouldAllBe(s => s.MakesPoint || !s.MakesMust);
        report.WordCount.ShouldBeInRange(0, read);
        foreach (var point in report.Points)
        {
            CheckSpans(point.Spans, answer, read);
            CheckExplanation(point.Explanation, answer, read);
            point.Spans.Any().ShouldBe(point.Observation != Observation.NotObserved, point.Point.Id);
            point.Observation.ShouldNotBe(Observation.Violated);
            point.Credit.ShouldBeInRange(0, 1);
        }

        foreach (var misconception in report.Misconceptions)
        {
            CheckSpans(misconception.Spans, answer, read);
            CheckExplanation(misconception.Explanation, answer, read);
            misconception.Spans.Any().ShouldBe(misconception.Observation != Observation.NotObserved, misconception.Misconception.Id);
            misconception.Observation.ShouldBeOneOf(Observation.NotObserved, Observation.Violated, Observation.Unknown);
        }

        QualityInvariants.Check(report, read);
        report.Sentences.Any(s => s.MakesPoint).ShouldBe(report.Points.Any(p => p.Observation != Observation.NotObserved));
    }

    /// <summary>All of a report as text: two reports are the same where these are.</summary>
    public static string Write(AnswerReport report) => JsonSerializer.Serialize(new
    {
        Points = report.Points.Select(p => new { p.Point.Id, p.Observation, p.Credit, p.Spans, p.Found, p.Missing, p.Explanation }),
        Misconceptions = report.Misconceptions.Select(m => new { m.Misconception.Id, m.Observation, m.Spans, m.Explanation }),
        report.Qualities,
        report.DeepPoints,
        report.Story,
        report.Sentences,
        report.WordCount,
        report.UnreadLength,
    });

    private static void CheckExplanation(Explanation explanation, string answer, int read)
    {
        explanation.Value.ShouldBeInRange(0, 1);
        explanation.Description.ShouldNotBeEmpty();
        foreach (var span in explanation.Spans)
        {
            CheckSpans([span], answer, read);
        }

        foreach (var child in explanation.Children)
        {
            CheckExplanation(child, answer, read);
        }
    }

    /// <summary>Sorted, apart from each other, not empty, within what was read, and never through the middle of a character.</summary>
    private static void CheckSpans(IReadOnlyList<TextSpan> spans, string answer, int read)
    {
        var end = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            span.Length.ShouldBePositive();
            span.End.ShouldBeLessThanOrEqualTo(read);
            SplitsPair(answer, span.Start).ShouldBeFalse();
            SplitsPair(answer, span.End).ShouldBeFalse();
            end = span.End;
        }
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
