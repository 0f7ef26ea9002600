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
    /// <summary>Whether what was typed and asked in a later state of the round is the same as in the one that is judged: time may have gone on. What the interviewer found to ask of a run meanwhile nobody could answer, so that it does not matter.</summary>
    internal bool IsStillTrueOf(DesignRound later) => later.Revision == Round.Revision && later.Exchanges.Count == Round.Exchanges.Count;
}

/// <summary>What the interviewer asked of a run.</summary>
/// <param name="Change">What came of it.</param>
/// <param name="Added">Probes that are new.</param>
/// <param name="DesignText">The design that was run; empty where none was.</param>
public sealed record RoundProbing(RoundChange Change, IReadOnlyList<AskedProbe> Added, string DesignText);
