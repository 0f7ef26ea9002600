using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Rounds;
using Onsite.Server.Features.Studio;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Rounds;

/// <summary>What came of a wish to change a round, where it was not done, as a problem.</summary>
internal static class RoundProblems
{
    public static ProblemHttpResult Of(RoundChange change, PracticeDesk desk) => change.Outcome switch
    {
        RoundOutcome.Conflict when change.Round is { } kept => Problems.RoundConflict(kept.ToDetail(desk)),
        RoundOutcome.AlreadySubmitted => Problems.RoundAlreadySubmitted(),
        RoundOutcome.TooLong => Problems.RoundTextTooLong(change.Reason!),
        RoundOutcome.OutOfRange => Problems.OutOfRange(change.Reason!),
        RoundOutcome.Empty => Problems.EmptyRound(),
        RoundOutcome.ScenarioGone => Problems.ScenarioGone(),
        RoundOutcome.DesignGone => Problems.DesignNotFound(),
        RoundOutcome.OtherScenario => Problems.DesignOfOtherScenario(),
        RoundOutcome.NoPlan => Problems.NoRoundPlan(),
        RoundOutcome.NoRules => Problems.NoRatingRules(),
        _ => Problems.RoundNotFound(),
    };

    /// <summary>Why a design of a round cannot be run.</summary>
    public static ProblemHttpResult CannotRun(DesignRound round, string designText, PracticeDesk desk)
    {
        if (round.ScenarioIn(desk.Catalogue) is not { } scenario)
        {
            return Problems.ScenarioGone();
        }

        var read = StudioDesign.Read(scenario, designText, [], []);
        return read.Blueprint is null
            ? Problems.DesignCannotRun(read.Diagnostics)
            : Problems.SimulationTooLarge("Nothing is wrong with the design, and a run of it needs more events than the interviewer's may have. Draw it with fewer parts.");
    }
}
