namespace Onsite.Content.Ratings;

/// <summary>What a rating may demand of an answer beside its points.</summary>
public enum DemandKind
{
    /// <summary>Requirements asked for or questioned; sentences.</summary>
    Requirements,

    /// <summary>Requirements questioned; sentences.</summary>
    Challenges,

    /// <summary>Assumptions stated; sentences.</summary>
    Assumptions,

    /// <summary>Figures with a unit, used or only named; sentences.</summary>
    Quantities,

    /// <summary>Figures that are calculated with or carry a choice; sentences.</summary>
    Estimates,

    /// <summary>Trade-offs and rejected alternatives, each with its reason; sentences.</summary>
    Options,

    /// <summary>Trade-offs with a reason; sentences.</summary>
    TradeOffs,

    /// <summary>Alternatives rejected with a reason; sentences.</summary>
    Alternatives,

    /// <summary>Parts of a failure that are told, of five.</summary>
    FailureParts,

    /// <summary>Cost in money; sentences.</summary>
    Cost,

    /// <summary>Signals that are watched; sentences.</summary>
    Observability,

    /// <summary>What comes first and what later; sentences.</summary>
    Phases,

    /// <summary>Forms of structure, of five.</summary>
    Structure,

    /// <summary>Points touched, in percent of those asked of the level.</summary>
    Breadth,

    /// <summary>Points made deeply.</summary>
    DeepPoints,

    /// <summary>A story of one occasion is told: 1 where it is.</summary>
    Story,

    /// <summary>Things done with "I" as the subject.</summary>
    OwnActions,

    /// <summary>Sentences that say what came of it.</summary>
    Results,

    /// <summary>Results with a figure; sentences.</summary>
    QuantifiedResults,
}
