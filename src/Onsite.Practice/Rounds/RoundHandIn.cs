using Onsite.Content.Scenarios;
using Onsite.Practice.Learning;

namespace Onsite.Practice.Rounds;

/// <summary>A round that is ready to be judged.</summary>
/// <param name="Round">The round as it is kept.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="DesignText">The design as it is kept; empty where it was deleted.</param>
/// <param name="Marks">Marks that hold for the question whose rubric judges the talk.</param>
public sealed record RoundHandIn(DesignRound Round, DesignScenario Scenario, string DesignText, IReadOnlyList<Mark> Marks)
{
    /// <summary>Whether a later state of the round says the same as the one that is judged: time may have gone on, and nothing else.</summary>
    internal bool IsStillTrueOf(DesignRound later) =>
        later.Revision == Round.Revision && later.Exchanges.Count == Round.Exchanges.Count && later.Probes.Count == Round.Probes.Count;
}

/// <summary>What the interviewer asked of a run.</summary>
/// <param name="Change">What came of it.</param>
/// <param name="Added">Probes that are new.</param>
/// <param name="DesignText">The design that was run; empty where none was.</param>
public sealed record RoundProbing(RoundChange Change, IReadOnlyList<AskedProbe> Added, string DesignText);
