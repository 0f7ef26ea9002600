using Onsite.Content;
using Onsite.Evaluation;

namespace Onsite.Practice.Live;

/// <summary>
/// What the coach has heard so far. It says how much and where, never what: no point is named, and a point that is not open to the candidate cannot be told from its neighbours but by its weight.
/// </summary>
/// <param name="Low">Percent of the weight heard when what is unknown counts nothing.</param>
/// <param name="High">Percent of the weight heard when what is unknown counts in full.</param>
/// <param name="MustsHeard">Must-haves heard at least partly.</param>
/// <param name="Musts">Must-haves there are.</param>
/// <param name="Competencies">The points by competency.</param>
/// <param name="Sentences">The sentences of the answer.</param>
/// <param name="Words">Words and figures in the answer.</param>
public sealed record Hearing(
    double Low,
    double High,
    int MustsHeard,
    int Musts,
    IReadOnlyList<CompetencyHearing> Competencies,
    IReadOnlyList<SentenceReading> Sentences,
    int Words)
{
    /// <summary>What has been heard at a level.</summary>
    public static Hearing From(AnswerReport report, Level level, Catalogue catalogue)
    {
        var asked = report.Points.Where(p => p.Point.Levels.Contains(level)).ToList();
        double total = asked.Sum(p => p.Point.Weight);
        var low = asked.Sum(p => p.Point.Weight * Share(p.Observation));
        var unknown = asked.Where(p => p.Observation == Observation.Unknown).Sum(p => p.Point.Weight);
        var musts = asked.Where(p => p.Point.Must).ToList();
        return new Hearing(
            Percent(low, total),
            Percent(low + unknown, total),
            musts.Count(p => Share(p.Observation) > 0),
            musts.Count,
            [.. asked.GroupBy(p => p.Point.Competency, StringComparer.Ordinal).Select(g => CompetencyHearing.From(g.Key, catalogue.FindCompetency(g.Key)?.Name ?? g.Key, [.. g], total))],
            report.Sentences,
            report.WordCount);
    }

    /// <summary>Where no point is asked of the level, which a change of the content can bring about, nothing was heard of nothing.</summary>
    private static double Percent(double part, double total) => total > 0 ? Math.Round(100 * part / total, 1) : 0;

    private static double Share(Observation observation) => observation switch
    {
        Observation.Met => 1,
        Observation.Partly => 0.5,
        _ => 0,
    };
}
