using Onsite.Simulation.Analysis;
using Onsite.Simulation.Analysis.Changes;

namespace Onsite.Measurements.DesignSearch;

/// <summary>A search that was made.</summary>
/// <param name="Sort">What was searched for, of what sort of design.</param>
/// <param name="Name">The design.</param>
/// <param name="IsFound">Whether it was found.</param>
/// <param name="Distance">Of a load, how far what holds lies from what breaks, as a share of the latter; of a change that mends nothing, what the nearest leaves of what is missed before; otherwise 0.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Events">How many events.</param>
/// <param name="Sentence">What was found, in words.</param>
internal sealed record Searched(string Sort, string Name, bool IsFound, double Distance, double Seconds, long Events, string Sentence)
{
    /// <summary>Judges what was found.</summary>
    public static Searched Of(string sort, string name, Explanation explanation, double seconds, long events)
    {
        var (isFound, distance, sentence) = explanation switch
        {
            { Headroom: { } load } => (IsEnclosed(load), load.Resolution ?? (load.IsCutShort ? 1 : 0), load.Sentence),
            { Cheaper: { } cheaper } => (explanation.MonthlyCost + (cheaper.Together?.Cost ?? 0) <= (explanation.Budget ?? double.PositiveInfinity), 0, cheaper.Sentence),
            { Change: { } change } => (change.Best is not null, Left(change), change.Sentence),
            _ => (false, 1, "Nothing was searched for."),
        };
        return new Searched(sort, name, isFound, distance, seconds, events, sentence);
    }

    /// <summary>An interval between what was seen to hold and what was seen to break, or nothing that breaks up to the most that is tried.</summary>
    private static bool IsEnclosed(Headroom load) => load.BreaksAt is null ? !load.IsCutShort : load.Holds > 0;

    private static double Left(CheapestChange change)
    {
        var before = change.Before.Sum(o => o.Distance);
        return change.Best is not null ? 0 : change.Partly is { } partly && before > 0 ? partly.Distance / before : 1;
    }
}
