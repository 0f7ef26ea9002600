using Onsite.Content.Ratings;

namespace Onsite.Practice.Qualities;

/// <summary>Demands as a scorecard writes them.</summary>
public static class DemandWords
{
    /// <summary>"A trade-off with a reason", "3 figures that are used".</summary>
    public static string Of(QualityDemand demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        var (one, many) = demand.Kind switch
        {
            DemandKind.Requirements => ("A requirement asked for", "requirements asked for"),
            DemandKind.Challenges => ("A requirement questioned", "requirements questioned"),
            DemandKind.Assumptions => ("An assumption stated", "assumptions stated"),
            DemandKind.Quantities => ("A figure with a unit", "figures with a unit"),
            DemandKind.Estimates => ("A figure calculated with or used as a reason", "figures calculated with or used as reasons"),
            DemandKind.Options => ("A trade-off or a rejected alternative, with its reason", "trade-offs or rejected alternatives, with their reasons"),
            DemandKind.TradeOffs => ("A trade-off with a reason", "trade-offs with a reason"),
            DemandKind.Alternatives => ("An alternative rejected with a reason", "alternatives rejected with a reason"),
            DemandKind.FailureParts => ("A failure told in one of five parts", "of five parts of a failure told"),
            DemandKind.Cost => ("Cost in money", "sentences on cost in money"),
            DemandKind.Observability => ("A signal that is watched", "signals that are watched"),
            DemandKind.Phases => ("What comes first and what later", "sentences on what comes first and what later"),
            DemandKind.Structure => ("One of five forms of structure", "of five forms of structure"),
            DemandKind.Breadth => ("1 % of the points touched", "% of the points touched"),
            DemandKind.DeepPoints => ("A point made deeply", "points made deeply"),
            DemandKind.Story => ("A story of one occasion", string.Empty),
            DemandKind.OwnActions => ("A thing done with \"I\"", "things done with \"I\""),
            DemandKind.Results => ("A result", "sentences on the result"),
            _ => ("A result with a figure", "results with a figure"),
        };
        return demand.AtLeast == 1 ? one : $"{demand.AtLeast} {many}";
    }
}
