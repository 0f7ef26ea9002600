using System.Globalization;
using System.Text;
using Onsite.Practice.Qualities;

namespace Onsite.Practice.Archive;

/// <summary>What an answer showed beside its points, as Markdown.</summary>
internal static class QualityMarkdown
{
    public static void Append(StringBuilder text, AnswerQualities shown)
    {
        text.AppendLine().AppendLine("## Beside the points").AppendLine();
        foreach (var finding in shown.Qualities.Where(q => q.Mentions.Count > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{QualityWords.Of(finding.Kind)}** {QualityWords.Count(finding)}");
            foreach (var mention in finding.Mentions.Where(m => m.Shown))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  > {mention.Evidence.Quote.ReplaceLineEndings(" ")}");
            }
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"- **Breadth and depth** {shown.Breadth.Touched} of {shown.Breadth.Asked} points touched, {shown.Breadth.Deep.Count} made deeply");
        if (shown.Story is { } story)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- **Story** {QualityWords.Of(story.Kind)}; {story.ActionsByI} things done with “I”, {story.ActionsByWe} with “we”");
            foreach (var share in story.Shares)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  - {share.Part}: {share.Percent:0.#} % of the words (healthy: {share.HealthyFrom} to {share.HealthyTo} %)");
            }
        }
    }
}
