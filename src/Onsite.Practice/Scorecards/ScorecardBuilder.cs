using System.Globalization;
using Onsite.Content.Ratings;
using Onsite.Practice.Findings;
using Onsite.Practice.Qualities;

namespace Onsite.Practice.Scorecards;

/// <summary>Turns findings into a scorecard by declared rules. A pure function.</summary>
public static class ScorecardBuilder
{
    /// <summary>The scorecard that follows from findings.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="rules">The rules of the level asked for, best rating first; the last asks nothing.</param>
    /// <param name="shown">What the answer shows beside its points, for rules that demand some of it.</param>
    /// <exception cref="ArgumentException">There are no rules, or the last asks something: then some answer would have no rating.</exception>
    public static Scorecard Build(IReadOnlyList<Finding> findings, IReadOnlyList<RatingRule> rules, AnswerQualities? shown = null)
    {
        if (!CanBuild(rules))
        {
            throw new ArgumentException("The rules must end with one that asks nothing.", nameof(rules));
        }

        var low = FindingTally.Count(findings, unknownAsMet: false, shown);
        var high = FindingTally.Count(findings, unknownAsMet: true, shown);
        var rule = Decide(rules, low);
        var better = Nearest(rules, rule.Rating, low);
        return new Scorecard(
            rule.Rating,
            low.Score,
            high.Score,
            RuleReader.Read(rule, low),
            better is null ? null : RuleReader.Read(better, low),
            Gather(findings),
            Summarize(findings, low, high, rule.Rating, Decide(rules, high).Rating));
    }

    /// <summary>Whether rules give every answer a rating: there are some, and the last asks nothing.</summary>
    public static bool CanBuild(IReadOnlyList<RatingRule> rules) => rules is [.., { IsUnconditional: true }];

    private static RatingRule Decide(IReadOnlyList<RatingRule> rules, FindingTally tally) => rules.First(r => RuleReader.Holds(r, tally));

    /// <summary>Of the rules that give the next better rating, the one that the answer is nearest to; null at the top.</summary>
    private static RatingRule? Nearest(IReadOnlyList<RatingRule> rules, Rating rating, FindingTally tally)
    {
        var better = rules.Where(r => r.Rating > rating).ToList();
        return better.Count == 0
            ? null
            : better.Where(r => r.Rating == better.Min(b => b.Rating)).MinBy(r => RuleReader.Read(r, tally).Checks.Count(c => !c.Holds));
    }

    private static IReadOnlyList<CompetencyScore> Gather(IReadOnlyList<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Competency, StringComparer.Ordinal).Select(g => new CompetencyScore(
            g.Key,
            WeightSum.Of(g.Select(f => f.EarnedLow)),
            WeightSum.Of(g.Select(f => f.EarnedHigh)),
            WeightSum.Of(g.Where(f => f.Kind == CriterionKind.Point).Select(f => f.Weight)),
            [.. g.Select(f => f.Criterion)])),
    ];

    private static string Summarize(IReadOnlyList<Finding> findings, FindingTally low, FindingTally high, Rating worst, Rating best)
    {
        var score = low.Score.Equals(high.Score) ? Number(low.Score) : $"{Number(low.Score)} to {Number(high.Score)}";
        if (findings.All(f => f.Outcome != Outcome.Unknown))
        {
            return $"{score} of 100 by weight. Nothing is unknown.";
        }

        var effect = worst == best
            ? "Counting what is unknown either way gives the same rating."
            : $"If what is unknown turned out well, the rating would be {RatingWords.Of(best).ToLowerInvariant()}; unknown is not a pass.";
        return $"{score} of 100 by weight. {effect}";
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
