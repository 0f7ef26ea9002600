using System.Globalization;
using System.Text;
using Onsite.Practice.Findings;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Archive;

/// <summary>What the verdict on an attempt and that on a round have in common as Markdown.</summary>
internal static class VerdictMarkdown
{
    /// <summary>The rating, the score in a sentence, and the rule that gave it.</summary>
    public static void AppendRating(StringBuilder text, Scorecard card)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {RatingWords.Of(card.Rating)}").AppendLine().AppendLine(card.Summary).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Rule {card.Why.Rule}:").AppendLine();
        foreach (var check in card.Why.Checks)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {check.Text}: {check.Actual}");
        }
    }

    /// <summary>Sentences that contradict each other.</summary>
    public static void AppendContradictions(StringBuilder text, IReadOnlyList<ContradictionFinding> contradictions)
    {
        foreach (var contradiction in contradictions)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{FindingWords.Both(contradiction)} ({contradiction.About})");
        }
    }

    /// <summary>A finding with what shows it and what was missing.</summary>
    /// <param name="text">What it is written to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="quotes">What shows it, a line each.</param>
    public static void AppendFinding(StringBuilder text, Finding finding, IEnumerable<string> quotes)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"- **{Word(finding.Outcome)}** {finding.Title} ({finding.EarnedLow:0.#} of {finding.Weight:0.#})");
        foreach (var quote in quotes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  > {quote}");
        }

        if (finding.Outcome == Outcome.Partly && finding.Missing.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  Missing: {string.Join("; ", finding.Missing)}");
        }
    }

    /// <summary>An outcome as it is written.</summary>
    public static string Word(Outcome outcome) => outcome == Outcome.NotObserved ? "Not observed" : outcome.ToString();

    /// <summary>A time in minutes and seconds.</summary>
    public static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes:00}:{time.Seconds:00}");
}
