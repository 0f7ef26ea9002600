namespace Onsite.Content.Rounds;

/// <summary>How a design round goes and what counts in it: data, read from <c>design-round.yaml</c>.</summary>
/// <param name="Stages">The stages, each once, in their order.</param>
/// <param name="Shares">What each part of the evidence counts.</param>
/// <param name="Structure">What is looked for in a design besides what a run of it shows.</param>
/// <param name="Clarifying">How many prepared answers have to be asked for.</param>
public sealed record DesignRoundPlan(IReadOnlyList<StagePlan> Stages, PartShares Shares, IReadOnlyList<StructureCriterion> Structure, ClarifyingDemand Clarifying)
{
    /// <summary>No plan: content that has none lets nobody begin a round.</summary>
    public static DesignRoundPlan None { get; } = new([], new PartShares(0, 0, 0, 0, 0, 0, 0), [], new ClarifyingDemand(1, 1));

    /// <summary>Whether there is a plan.</summary>
    public bool IsThere => Stages.Count > 0;

    /// <summary>How long a round is meant to last: every stage at its longest.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(Stages.Sum(s => s.MostMinutes));
}

/// <summary>A stage as it is planned.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="LeastMinutes">How long it takes at least, from 1.</param>
/// <param name="MostMinutes">How long it should take at the most; not below <paramref name="LeastMinutes"/>.</param>
/// <param name="Goal">What is there at its end, in a sentence.</param>
/// <param name="Nudges">What the interviewer says by the way.</param>
public sealed record StagePlan(DesignStage Stage, string Title, int LeastMinutes, int MostMinutes, string Goal, IReadOnlyList<Nudge> Nudges);

/// <summary>Something that the interviewer says by the way, once.</summary>
/// <param name="AfterMinutes">After how much time in the stage, from 0.</param>
/// <param name="If">What has to be so.</param>
/// <param name="Say">What is said.</param>
public sealed record Nudge(double AfterMinutes, NudgeCondition If, string Say);

/// <summary>What has to be so for a nudge.</summary>
public enum NudgeCondition
{
    /// <summary>Nothing: the time alone decides.</summary>
    Always,

    /// <summary>No question has been asked.</summary>
    NothingAsked,

    /// <summary>No estimate has been written.</summary>
    NothingEstimated,

    /// <summary>The design has no component of its own.</summary>
    NothingDrawn,

    /// <summary>The design has not been run.</summary>
    NothingRun,

    /// <summary>Nothing has been noted in this stage.</summary>
    NothingNoted,

    /// <summary>A probe waits for its answer.</summary>
    ProbeOpen,
}

/// <summary>What each part of the evidence counts, in percent of the whole: 100 in all. Where a part is not there at all, the others share what it counts.</summary>
/// <param name="Objectives">The objectives of the scenario, as the run shows them.</param>
/// <param name="Structure">What is looked for in the design.</param>
/// <param name="Cost">The cost against the budget.</param>
/// <param name="Estimates">The capacity sheet.</param>
/// <param name="Clarifying">The questions that were asked.</param>
/// <param name="Probes">The answers to what the interviewer asked of the run.</param>
/// <param name="Talk">What was noted, by the rubric.</param>
public sealed record PartShares(double Objectives, double Structure, double Cost, double Estimates, double Clarifying, double Probes, double Talk)
{
    /// <summary>All of them together.</summary>
    public double Sum => Objectives + Structure + Cost + Estimates + Clarifying + Probes + Talk;
}

/// <summary>Something that is looked for in a design.</summary>
/// <param name="Kind">What.</param>
/// <param name="Title">It in words, as something to show.</param>
/// <param name="Competency">Id of the competency that it gives evidence of.</param>
/// <param name="Weight">Its weight among the others, above 0.</param>
public sealed record StructureCriterion(StructureKind Kind, string Title, string Competency, double Weight);

/// <summary>What is looked for in a design.</summary>
public enum StructureKind
{
    /// <summary>Nothing single whose loss breaks an objective.</summary>
    SinglePoints,

    /// <summary>Every call over a link that can hang has a timeout.</summary>
    Timeouts,

    /// <summary>No queue or line grows without bound.</summary>
    BoundedQueues,

    /// <summary>What cannot be handled ends where it can be looked at.</summary>
    DeadLetters,

    /// <summary>A cache that many miss at once asks its store once.</summary>
    StampedeProtection,
}

/// <summary>How many prepared answers a candidate has to have asked for; of a scenario that has fewer, all of them.</summary>
/// <param name="Met">For full credit.</param>
/// <param name="Partly">For half of it; not above <paramref name="Met"/>.</param>
public sealed record ClarifyingDemand(int Met, int Partly);
