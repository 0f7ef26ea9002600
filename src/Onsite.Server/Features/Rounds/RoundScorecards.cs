using Onsite.Content.Questions;
using Onsite.Practice.Rounds;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Scorecards;

namespace Onsite.Server.Features.Rounds;

/// <summary>Gathers what the page of a round's scorecard shows.</summary>
internal static class RoundScorecards
{
    /// <summary>The scorecard of a round that was handed in.</summary>
    public static RoundScorecard Gather(PracticeDesk desk, DesignRound round, RoundJudgement judgement)
    {
        var (card, catalogue, scenario) = (judgement.Scorecard, desk.Catalogue, round.ScenarioIn(desk.Catalogue));
        var question = scenario is null ? null : catalogue.FindBySlug(scenario.TalkQuestion);
        return new RoundScorecard(
            round.ToDetail(desk),
            card.Rating,
            new ScoreRange(card.ScoreLow, card.ScoreHigh),
            ScorecardViews.Bands(catalogue.Ratings.For(round.Level)),
            card.Summary,
            card.Why.ToView(),
            card.WhyNot?.ToView(),
            [.. card.Competencies.Select(c => new CompetencyScore(c.Competency, catalogue.FindCompetency(c.Competency)?.Name ?? c.Competency, c.Low, c.High, c.Of, c.Criteria))],
            [.. judgement.Findings.Select(f => f.ToView(question, catalogue))],
            ReasonViews.Contradictions(judgement.Contradictions),
            judgement.Talk,
            judgement.Run,
            judgement.DesignText,
            scenario is null ? null : new ReferenceDesign(scenario.Designs.Reference.Text, scenario.Designs.Reference.Why),
            question is null ? null : NameOf(question),
            judgement.Engine);
    }

    private static Named NameOf(Question question) => new(question.Slug, question.Title);
}
