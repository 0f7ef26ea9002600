using Onsite.Practice.Findings;

namespace Onsite.Practice.Rounds;

/// <summary>A finding of a round.</summary>
/// <param name="Part">Which part of the evidence it belongs to.</param>
/// <param name="Finding">The finding.</param>
public sealed record RoundFinding(RoundPart Part, Finding Finding);

/// <summary>Which part of the evidence a finding belongs to.</summary>
public enum RoundPart
{
    /// <summary>An objective of the scenario.</summary>
    Objective,

    /// <summary>Something looked for in the design.</summary>
    Structure,

    /// <summary>The cost against the budget.</summary>
    Cost,

    /// <summary>An estimate.</summary>
    Estimate,

    /// <summary>The questions that were asked.</summary>
    Clarifying,

    /// <summary>An answer to a probe.</summary>
    Probe,

    /// <summary>A point of the rubric, or a misconception.</summary>
    Talk,
}
