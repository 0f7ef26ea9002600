using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Scenarios;
using Onsite.Evaluation;
using Onsite.Practice.Qualities;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Rounds;

/// <summary>What the level of a round changes: the points that the talk is held to, and what a rating takes.</summary>
internal static class RoundLevels
{
    public static IReadOnlyList<RoundLevel> Of(DesignScenario scenario, Catalogue catalogue) => catalogue.FindBySlug(scenario.TalkQuestion) is { } question
        ? [.. question.Levels.Order().Select(l => new RoundLevel(l, l == scenario.Level, question.Rubric.Points.Count(p => p.Levels.Contains(l)), RatingsOf(l, question, catalogue)))]
        : [];

    /// <summary>Of the rules of one rating the first is the one that most come by: the others make up for something that is missing.</summary>
    private static IReadOnlyList<RoundLevelRating> RatingsOf(Level level, Question question, Catalogue catalogue) =>
    [
        .. catalogue.Ratings.For(level, question)
            .Where(r => r.Rating >= Rating.Hire)
            .GroupBy(r => r.Rating)
            .OrderBy(g => g.Key)
            .Select(g => g.First())
            .Select(r => new RoundLevelRating(r.Rating, r.MinimumWeightPercent, [.. r.Demands.Select(DemandWords.Of)])),
    ];
}
