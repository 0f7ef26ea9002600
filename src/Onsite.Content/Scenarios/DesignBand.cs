namespace Onsite.Content.Scenarios;

/// <summary>What a design that ships with a scenario is there to show, in the order in which a person reads them.</summary>
public enum DesignBand
{
    /// <summary>The first idea, which breaks for a reason that is named.</summary>
    Naive,

    /// <summary>What meets every objective within the budget, and has no more than that takes.</summary>
    Reference,

    /// <summary>What meets every objective too, and pays more than twice as much for it.</summary>
    Overbuilt,
}
