using System.Globalization;
using Onsite.Content;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Hints;

/// <summary>
/// The order of hints: first the interviewer's question about the heaviest point that was not heard, then the direction in which it lies, then the point itself, which then counts nothing. When a
/// point's ladder is used up, or the point was heard, the next heaviest follows.
/// </summary>
public static class HintLadder
{
    /// <summary>The next hint, or null when every point was heard or given away. Its time is left at zero.</summary>
    /// <param name="report">What has been heard.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="taken">The hints that were taken.</param>
    /// <param name="catalogue">Names the competencies.</param>
    public static Hint? Next(AnswerReport report, Level level, IReadOnlyList<Hint> taken, Catalogue catalogue)
    {
        var asked = report.Points.Where(p => p.Point.Levels.Contains(level)).ToList();
        var open = asked
            .Where(p => p.Observation is not (Observation.Met or Observation.Partly))
            .OrderByDescending(p => p.Point.Must)
            .ThenByDescending(p => p.Point.Weight)
            .ThenBy(p => p.Point.Id, StringComparer.Ordinal)
            .Select(p => p.Point);
        foreach (var point in open)
        {
            var tier = taken.Where(h => h.Point == point.Id).Select(h => (int)h.Tier).DefaultIfEmpty(0).Max() + 1;
            if (tier <= (int)HintTier.ThePoint)
            {
                var share = 100.0 * point.Weight / asked.Sum(p => p.Point.Weight);
                return new Hint(point.Id, (HintTier)tier, Text(point, share, (HintTier)tier, catalogue), TimeSpan.Zero);
            }
        }

        return null;
    }

    private static string Text(KeyPoint point, double share, HintTier tier, Catalogue catalogue) => tier switch
    {
        HintTier.QuestionBack => point.Probe,
        HintTier.Direction => Direction(point, share, catalogue),
        _ => point.Statement.TrimEnd('.') + ".",
    };

    private static string Direction(KeyPoint point, double share, Catalogue catalogue)
    {
        var competency = catalogue.FindCompetency(point.Competency);
        var open = string.Create(CultureInfo.InvariantCulture, $"{(point.Must ? "A must-have" : "A point")} worth {share:0.#} of 100 is open");
        return competency is null ? $"{open}." : $"{open} in {LowerFirst(competency.Name)}: {LowerFirst(competency.Description)}";
    }

    /// <summary>A word that goes on in capitals, as SQL and API do, keeps its first.</summary>
    private static string LowerFirst(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
