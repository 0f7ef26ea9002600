using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Tests.Scorecards;

public sealed class ScorecardBuilderTests
{
    private const int SmallPoints = 90;

    // Two must-haves of weight 5 each, ninety points of weight 1; so many of those are met that the score is the percent asked for.
    [Theory]
    [InlineData(Level.Mid, 74, Outcome.Met, 0, 0, 0, Rating.StrongHire)]
    [InlineData(Level.Mid, 73, Outcome.Met, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Mid, 54, Outcome.Partly, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Mid, 53, Outcome.Met, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Mid, 24, Outcome.NotObserved, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Mid, 23, Outcome.Met, 0, 0, 0, Rating.StrongNoHire)]
    [InlineData(Level.Senior, 100, Outcome.Met, 0, 0, 0, Rating.StrongHire)]
    [InlineData(Level.Senior, 77, Outcome.Met, 0, 0, 0, Rating.StrongHire)]
    [InlineData(Level.Senior, 76, Outcome.Met, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Senior, 95, Outcome.Partly, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Senior, 57, Outcome.Partly, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Senior, 56, Outcome.Met, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Senior, 90, Outcome.NotObserved, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Senior, 90, Outcome.Violated, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Senior, 90, Outcome.Unknown, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Senior, 90, Outcome.Met, 1, 0, 0, Rating.NoHire)]
    [InlineData(Level.Senior, 90, Outcome.Met, 0, 1, 0, Rating.Hire)]
    [InlineData(Level.Senior, 90, Outcome.Met, 0, 0, 1, Rating.Hire)]
    [InlineData(Level.Senior, 27, Outcome.Met, 3, 0, 0, Rating.NoHire)]
    [InlineData(Level.Senior, 26, Outcome.Met, 0, 0, 0, Rating.StrongNoHire)]
    [InlineData(Level.Staff, 82, Outcome.Met, 0, 0, 0, Rating.StrongHire)]
    [InlineData(Level.Staff, 81, Outcome.Met, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Staff, 62, Outcome.Partly, 0, 0, 0, Rating.Hire)]
    [InlineData(Level.Staff, 61, Outcome.Met, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Staff, 32, Outcome.Met, 0, 0, 0, Rating.NoHire)]
    [InlineData(Level.Staff, 31, Outcome.Met, 0, 0, 0, Rating.StrongNoHire)]
    public void Build_ShippedRules_GivesRating(Level level, int percent, Outcome musts, int majors, int minors, int violated, Rating rating)
    {
        var earnedByMusts = musts switch { Outcome.Met => 10, Outcome.Partly => 5, _ => 0 };
        var met = percent - earnedByMusts + (int)(majors * Found.MajorCost) + (int)(minors * Found.MinorCost);
        met.ShouldBeInRange(0, SmallPoints - violated);
        List<Finding> findings =
        [
            Found.Point("must-a", 5, musts, must: true),
            Found.Point("must-b", 5, musts, must: true),
            .. Found.Small(SmallPoints, met, violated),
            .. Enumerable.Range(0, majors).Select(i => Found.Major($"major-{i}")),
            .. Enumerable.Range(0, minors).Select(i => Found.Minor($"minor-{i}")),
        ];

        var card = ScorecardBuilder.Build(findings, Sample.ShippedRules.For(level));

        card.ScoreLow.ShouldBe(percent);
        card.Rating.ShouldBe(rating);
        card.Why.Rating.ShouldBe(rating);
        card.Why.Checks.ShouldAllBe(c => c.Holds);
    }

    [Theory]
    [InlineData(Outcome.Met, 50, 50)]
    [InlineData(Outcome.Partly, 25, 25)]
    [InlineData(Outcome.NotObserved, 0, 0)]
    [InlineData(Outcome.Violated, 0, 0)]
    [InlineData(Outcome.Unknown, 0, 50)]
    public void Build_PointOfHalfTheWeight_EarnsByOutcome(Outcome outcome, double low, double high)
    {
        var card = Build([Found.Point("a", 50, outcome), Found.Point("b", 50, Outcome.NotObserved)]);

        card.ScoreLow.ShouldBe(low);
        card.ScoreHigh.ShouldBe(high);
        card.Competencies.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Low.ShouldBe(low), c => c.High.ShouldBe(high), c => c.Of.ShouldBe(100));
    }

    [Theory]
    [InlineData(Outcome.Met)]
    [InlineData(Outcome.Partly)]
    [InlineData(Outcome.Unknown)]
    public void Build_PointGivenAway_EarnsNothingAndMeetsNoMust(Outcome outcome)
    {
        var card = Build([Found.Point("a", 10, outcome, must: true, givenAway: true), .. Found.Small(90, 70)]);

        card.ScoreLow.ShouldBe(70);
        card.ScoreHigh.ShouldBe(70);
        card.Rating.ShouldBe(Rating.NoHire);
        card.WhyNot!.Checks.Single(c => !c.Holds).ShouldBe(new RuleCheck("Every must-have at least partly", "0 of 1", Holds: false));
    }

    [Fact]
    public void Build_UnknownMust_IsNoPassAndSaysWhatItWouldChange()
    {
        var card = Build([Found.Point("a", 30, Outcome.Unknown, must: true), .. Found.Small(70, 70)]);

        card.Rating.ShouldBe(Rating.NoHire);
        card.Summary.ShouldBe("70 to 100 of 100 by weight. If what is unknown turned out well, the rating would be strong hire; unknown is not a pass.");
    }

    [Theory]
    [InlineData(72, Rating.Hire)]
    [InlineData(71, Rating.NoHire)]
    public void Build_OneMustMissing_TakesMoreOfEverythingElse(int met, Rating rating) =>
        Build([Found.Point("a", 10, Outcome.NotObserved, must: true), .. Found.Small(90, met)]).Rating.ShouldBe(rating);

    [Fact]
    public void Build_TwoMustsMissing_IsNoHireWhateverElseIsSaid() =>
        Build([Found.Point("a", 5, Outcome.NotObserved, must: true), Found.Point("b", 5, Outcome.NotObserved, must: true), .. Found.Small(90, 90)]).Rating.ShouldBe(Rating.NoHire);

    [Fact]
    public void Build_UnknownThatChangesNoRating_SaysSo() =>
        Build([Found.Point("a", 2, Outcome.Unknown), .. Found.Small(98, 62)]).Summary.ShouldBe("62 to 64 of 100 by weight. Counting what is unknown either way gives the same rating.");

    [Fact]
    public void Build_NothingUnknown_SaysSo() => Build([.. Found.Small(100, 62)]).Summary.ShouldBe("62 of 100 by weight. Nothing is unknown.");

    [Fact]
    public void Build_UnknownMajorMisconception_CountsAgainstTheRatingAndNotInTheScore()
    {
        var card = Build([Found.Major("m", Outcome.Unknown), .. Found.Small(100, 90)]);

        card.Rating.ShouldBe(Rating.NoHire);
        card.ScoreLow.ShouldBe(90);
        card.Summary.ShouldBe("90 of 100 by weight. If what is unknown turned out well, the rating would be strong hire; unknown is not a pass.");
    }

    [Fact]
    public void Build_UnknownMisconceptionBelowEveryThreshold_DoesNotSayThatNothingIsUnknown() =>
        Build([Found.Major("m", Outcome.Unknown), .. Found.Small(100, 10)]).Summary.ShouldBe("10 of 100 by weight. Counting what is unknown either way gives the same rating.");

    [Fact]
    public void Build_MoreMisconceptionsThanWeight_ScoresNothingAndNotLess()
    {
        var card = Build([Found.Point("a", 5, Outcome.Met), .. Enumerable.Range(0, 4).Select(i => Found.Major($"m{i}"))]);

        card.ScoreLow.ShouldBe(0);
        card.ScoreHigh.ShouldBe(0);
        card.Competencies[0].Low.ShouldBe(0);
    }

    [Fact]
    public void Build_MoreWeightThanThereIs_ScoresAHundred() => Build([Found.Point("a", 70, Outcome.Met), Found.Point("b", 70, Outcome.Met)]).ScoreHigh.ShouldBe(100);

    [Fact]
    public void Build_NoFindings_IsTheLastRule()
    {
        var card = Build([]);

        card.Rating.ShouldBe(Rating.StrongNoHire);
        card.ScoreLow.ShouldBe(0);
        card.Competencies.ShouldBeEmpty();
    }

    [Fact]
    public void Build_EveryRating_NamesTheNextBetterOne()
    {
        (int Met, Rating? Next, string? Failed)[] rows =
        [
            (10, Rating.NoHire, "Weight of 27 or more"),
            (27, Rating.Hire, "Weight of 57 or more"),
            (57, Rating.StrongHire, "Weight of 77 or more"),
            (77, null, null),
        ];
        foreach (var (met, next, failed) in rows)
        {
            var card = Build([.. Found.Small(100, met)]);
            card.WhyNot?.Rating.ShouldBe(next!.Value);
            (card.WhyNot is null).ShouldBe(next is null);
            card.WhyNot?.Checks.Single(c => !c.Holds).Text.ShouldBe(failed);
        }
    }

    [Fact]
    public void Build_WeightMissing_SaysByHowMuch() =>
        Build([Found.Point("a", 76.6, Outcome.Met), Found.Point("b", 23.4, Outcome.NotObserved)]).WhyNot!.Checks.Single(c => !c.Holds).Actual.ShouldBe("76.6, short by 0.4");

    [Fact]
    public void Build_SeveralCompetencies_GathersThemInOrder()
    {
        var card = Build([
            Found.Point("a", 30, Outcome.Met, competency: "queues"),
            Found.Point("b", 30, Outcome.Partly, competency: "data"),
            Found.Point("c", 40, Outcome.NotObserved, competency: "queues"),
            Found.Minor("m", competency: "data"),
        ]);

        card.Competencies.Select(c => (c.Competency, c.Low, c.Of)).ShouldBe([("queues", 30, 70), ("data", 11, 30)]);
        card.Competencies[1].Criteria.ShouldBe(["b", "m"]);
    }

    [Fact]
    public void Build_WeightsWithoutAnExactBinaryForm_ReachTheThreshold()
    {
        // A seventh of a percent each: as binary fractions they do not add up to what they are.
        var card = Build([.. Enumerable.Range(0, 700).Select(i => Found.Point($"p{i}", 1.0 / 7, i < 7 * 77 ? Outcome.Met : Outcome.NotObserved))]);

        card.ScoreLow.ShouldBe(77);
        card.Rating.ShouldBe(Rating.StrongHire);
    }

    [Fact]
    public void Build_RulesThatLeaveAGap_Throws()
    {
        Should.Throw<ArgumentException>(() => ScorecardBuilder.Build([], []));
        Should.Throw<ArgumentException>(() => ScorecardBuilder.Build([], [.. Sample.ShippedRules.For(Level.Senior).SkipLast(1)]));
    }

    private static Scorecard Build(IReadOnlyList<Finding> findings) => ScorecardBuilder.Build(findings, Sample.ShippedRules.For(Level.Senior));
}
