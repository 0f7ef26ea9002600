using Onsite.Evaluation;

namespace Onsite.Practice.Live;

/// <summary>What has been heard in one competency.</summary>
/// <param name="Id">Id of the competency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Heard">Points heard in full.</param>
/// <param name="Partly">Points heard in part.</param>
/// <param name="Of">Points there are.</param>
/// <param name="Ticks">The points, in the order of the rubric.</param>
public sealed record CompetencyHearing(string Id, string Name, int Heard, int Partly, int Of, IReadOnlyList<HearingTick> Ticks)
{
    /// <summary>Gathers the points of a competency.</summary>
    internal static CompetencyHearing From(string id, string name, IReadOnlyList<PointResult> points, double totalWeight) => new(
        id,
        name,
        points.Count(p => p.Observation == Observation.Met),
        points.Count(p => p.Observation == Observation.Partly),
        points.Count,
        [.. points.Select(p => new HearingTick(Math.Round(100 * p.Point.Weight / totalWeight, 1), p.Point.Must, ToState(p.Observation)))]);

    private static HearingState ToState(Observation observation) => observation switch
    {
        Observation.Met => HearingState.Heard,
        Observation.Partly or Observation.Unknown => HearingState.Part,
        _ => HearingState.Open,
    };
}

/// <summary>A point in the meter.</summary>
/// <param name="Weight">Its share of the whole, in percent.</param>
/// <param name="Must">Whether it is a must-have.</param>
/// <param name="State">Whether it was heard.</param>
public sealed record HearingTick(double Weight, bool Must, HearingState State);

/// <summary>Whether a point was heard.</summary>
public enum HearingState
{
    /// <summary>Not yet.</summary>
    Open,

    /// <summary>In part, or it cannot be told.</summary>
    Part,

    /// <summary>In full.</summary>
    Heard,
}
