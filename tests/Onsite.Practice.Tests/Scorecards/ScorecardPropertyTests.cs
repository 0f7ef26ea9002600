using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Tests.Scorecards;

/// <summary>What holds of every scorecard, tried on thousands of findings from a seed.</summary>
public sealed class ScorecardPropertyTests
{
    private const int Runs = 2_000;

    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    [Fact]
    public void Build_PointMetInsteadOfAnythingElse_NeverLowersRatingOrScore() => ForAll((findings, rules, random) =>
    {
        var i = random.Next(findings.Count);
        var better = findings.Select((f, j) => j != i ? f : f with { Outcome = f.Kind == CriterionKind.Point ? Outcome.Met : Outcome.NotObserved }).ToList();

        var (before, after) = (ScorecardBuilder.Build(findings, rules), ScorecardBuilder.Build(better, rules));

        ((int)after.Rating).ShouldBeGreaterThanOrEqualTo((int)before.Rating);
        after.ScoreLow.ShouldBeGreaterThanOrEqualTo(before.ScoreLow);
    });

    [Fact]
    public void Build_FindingsInAnotherOrder_GivesTheSameVerdict() => ForAll((findings, rules, random) =>
    {
        var shuffled = findings.ToArray();
        random.Shuffle(shuffled);

        var (one, other) = (ScorecardBuilder.Build(findings, rules), ScorecardBuilder.Build(shuffled, rules));

        other.Rating.ShouldBe(one.Rating);
        other.ScoreLow.ShouldBe(one.ScoreLow);
        other.ScoreHigh.ShouldBe(one.ScoreHigh);
        other.Summary.ShouldBe(one.Summary);
        other.Why.Checks.ShouldBe(one.Why.Checks);
        other.Competencies.Select(c => (c.Competency, c.Low, c.High, c.Of)).Order().ShouldBe(one.Competencies.Select(c => (c.Competency, c.Low, c.High, c.Of)).Order());
    });

    [Fact]
    public void Build_AnyFindings_KeepsScoresInRangeAndUnknownNoPass() => ForAll((findings, rules, _) =>
    {
        var card = ScorecardBuilder.Build(findings, rules);

        card.ScoreLow.ShouldBeInRange(0, 100);
        card.ScoreHigh.ShouldBeInRange(card.ScoreLow, 100);
        card.Why.Checks.ShouldAllBe(c => c.Holds);
        (card.WhyNot is null || card.WhyNot.Rating > card.Rating).ShouldBeTrue();
        card.WhyNot?.Checks.ShouldContain(c => !c.Holds);
        var withoutUnknown = findings.Select(f => f is { Outcome: Outcome.Unknown, Kind: CriterionKind.Point } ? f with { Outcome = Outcome.NotObserved } : f).ToList();
        ScorecardBuilder.Build(withoutUnknown, rules).Rating.ShouldBe(card.Rating);
    });

    private static void ForAll(Action<List<Finding>, IReadOnlyList<Content.Ratings.RatingRule>, Random> property)
    {
        var random = new Random(17);
        for (var run = 0; run < Runs; run++)
        {
            var count = random.Next(1, 17);
            var weights = Enumerable.Range(0, count).Select(_ => random.Next(1, 20)).ToList();
            List<Finding> findings =
            [
                .. weights.Select((w, i) => Found.Point(
                    $"p{i}",
                    100.0 * w / weights.Sum(),
                    Outcomes[random.Next(Outcomes.Length)],
                    must: random.Next(4) == 0,
                    givenAway: random.Next(10) == 0,
                    competency: $"c{random.Next(3)}")),
                .. Enumerable.Range(0, random.Next(3)).Select(i => Found.Major($"major{i}", random.Next(3) == 0 ? Outcome.Unknown : Outcome.Violated, $"c{random.Next(3)}")),
                .. Enumerable.Range(0, random.Next(3)).Select(i => Found.Minor($"minor{i}", random.Next(3) == 0 ? Outcome.Unknown : Outcome.Violated, $"c{random.Next(3)}")),
            ];
            property(findings, Sample.ShippedRules.For((Level)random.Next(3)), random);
        }
    }
}
