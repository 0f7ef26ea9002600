namespace Onsite.Evaluation.Qualities;

/// <summary>What an interviewer listens for beside the points of a rubric.</summary>
public enum QualityKind
{
    /// <summary>Requirements are asked for, or questioned.</summary>
    Requirements,

    /// <summary>What is taken for granted is said.</summary>
    Assumptions,

    /// <summary>Figures with a unit; shown where one is used in arithmetic or to justify a choice.</summary>
    Quantities,

    /// <summary>What a choice costs, and why it is paid.</summary>
    TradeOffs,

    /// <summary>What was considered and not chosen, and why.</summary>
    Alternatives,

    /// <summary>What happens when something fails: five parts, first break to mitigation.</summary>
    FailureNarration,

    /// <summary>Money: what the solution costs to build or to run.</summary>
    Cost,

    /// <summary>What is watched, and by which signal.</summary>
    Observability,

    /// <summary>What is done first and what later.</summary>
    Phases,

    /// <summary>The answer can be followed: headings, enumeration, signposts, the conclusion first, paragraphs.</summary>
    Structure,
}
