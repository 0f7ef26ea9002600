using System.Globalization;
using System.Text;
using Onsite.Content.Questions;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;

namespace Onsite.Practice.Archive;

/// <summary>An attempt as a person reads it: question, answer, verdict, and the sentence behind every point.</summary>
public static class AttemptMarkdown
{
    /// <summary>The attempt as Markdown; the question may be gone from the catalogue.</summary>
    public static string Of(Attempt attempt, Question? question)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(question?.Title ?? attempt.QuestionId).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{attempt.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC · level {attempt.Level.ToString().ToLowerInvariant()} · {attempt.Mode.ToString().ToLowerInvariant()} · {VerdictMarkdown.Clock(attempt.Active)} of {VerdictMarkdown.Clock(attempt.Target)} · {attempt.Words} words").AppendLine();
        if (question is not null)
        {
            text.AppendLine("## Question").AppendLine().AppendLine(question.Prompt.Source.Trim()).AppendLine();
        }

        text.AppendLine("## Answer").AppendLine().AppendLine(attempt.Text.Trim()).AppendLine();
        AppendHints(text, attempt.Hints);
        if (attempt.Judgement is { } judgement)
        {
            AppendJudgement(text, judgement);
        }

        foreach (var later in attempt.Later)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"# Judged anew {later.JudgedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC").AppendLine();
            AppendJudgement(text, later.Judgement);
        }

        return text.ToString();
    }

    private static void AppendHints(StringBuilder text, IReadOnlyList<Hint> hints)
    {
        if (hints.Count == 0)
        {
            return;
        }

        text.AppendLine("## Hints").AppendLine();
        foreach (var hint in hints)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {VerdictMarkdown.Clock(hint.At)} {hint.Text}");
        }

        text.AppendLine();
    }

    private static void AppendJudgement(StringBuilder text, Judgement judgement)
    {
        VerdictMarkdown.AppendRating(text, judgement.Scorecard);

        foreach (var caution in judgement.Qualities?.Cautions ?? [])
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Why this is not rated higher: {caution.Reason}");
        }

        VerdictMarkdown.AppendContradictions(text, judgement.Contradictions);

        text.AppendLine().AppendLine("## Findings").AppendLine();
        foreach (var finding in judgement.Findings)
        {
            VerdictMarkdown.AppendFinding(text, finding, finding.Evidence.OfType<TextEvidence>().Select(e => e.Quote.ReplaceLineEndings(" ")));

            if (finding.Nearest is { } nearest)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {FindingWords.Nearest(nearest)}");
            }

            foreach (var mark in finding.Marks)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  Because of the mark of {mark.MadeAt.UtcDateTime:yyyy-MM-dd}: “{mark.Sentence.ReplaceLineEndings(" ")}” {(mark.Kind == MarkKind.Makes ? "makes" : "does not make")} it");
            }
        }

        if (judgement.Qualities is { } shown)
        {
            QualityMarkdown.Append(text, shown);
        }
    }
}
