using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Practice.Rounds;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Rounds;

/// <summary>Design rounds as the API shows them.</summary>
internal static class RoundViews
{
    public static RoundPlanView ToView(this DesignRoundPlan plan) => new(plan.Stages, plan.Stages.Sum(s => s.MostMinutes), plan.Shares);

    public static RoundSummary ToSummary(this DesignRound round, PracticeDesk desk)
    {
        var (scenario, judgement) = (round.ScenarioIn(desk.Catalogue), round.Judgement);
        return new RoundSummary(
            round.Id,
            scenario?.Slug,
            scenario?.Title ?? round.ScenarioId,
            round.Level,
            round.Stage,
            round.StartedAt,
            round.SavedAt,
            round.SubmittedAt,
            Seconds(round.TotalActive),
            Seconds(desk.Rounds.Plan.Length),
            judgement?.Scorecard.Rating,
            judgement is null ? null : new ScoreRange(judgement.Scorecard.ScoreLow, judgement.Scorecard.ScoreHigh),
            judgement?.Run?.Passed);
    }

    public static RoundDetail ToDetail(this DesignRound round, PracticeDesk desk) => new(
        round.ToSummary(desk),
        round.DesignId,
        [.. Stages(desk.Rounds.Plan).Select(s => new StageNotes(s, round.NotesOf(s), round.Active.GetValueOrDefault(s).TotalSeconds))],
        round.Estimates,
        [.. round.Exchanges.Select(e => e.ToView())],
        [.. round.Probes.Select(p => p.ToView())],
        round.Revision,
        desk.Rounds.Plan.ToView());

    public static ExchangeView ToView(this Exchange exchange) => new(Seconds(exchange.At), exchange.Question, exchange.Answer);

    public static ProbeView ToView(this AskedProbe probe) => new(probe.Id, Seconds(probe.At), probe.Moment, probe.Place, probe.Seen, probe.Question, probe.Answer);

    /// <summary>The scenario of a round; null where it is no longer in the catalogue.</summary>
    public static DesignScenario? ScenarioIn(this DesignRound round, Catalogue catalogue) => catalogue.Scenarios.FirstOrDefault(s => s.Id == round.ScenarioId);

    /// <summary>The stages as they are planned, and those that the plan leaves out behind them: what was noted in one is never hidden.</summary>
    private static IEnumerable<DesignStage> Stages(DesignRoundPlan plan) => plan.Stages.Select(s => s.Stage).Union(Enum.GetValues<DesignStage>());

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
