using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Tests.Scorecards;

public sealed class ScorecardComparisonTests
{
    [Fact]
    public void Between_ChangedOutcomes_ListsTheLargestGainFirst()
    {
        var earlier = Judge(Found.Point("lost", 20, Outcome.Met), Found.Point("same", 30, Outcome.Met), Found.Point("half", 10, Outcome.NotObserved), Found.Point("won", 40, Outcome.NotObserved));
        var later = Judge(Found.Point("lost", 20, Outcome.NotObserved), Found.Point("same", 30, Outcome.Met), Found.Point("half", 10, Outcome.Partly), Found.Point("won", 40, Outcome.Met));

        var comparison = ScorecardComparison.Between(earlier, later);

        comparison.ScoreDelta.ShouldBe(25);
        comparison.Changes.ShouldBe([
            new OutcomeChange("won", "Title of won", Outcome.NotObserved, Outcome.Met, 40),
            new OutcomeChange("half", "Title of half", Outcome.NotObserved, Outcome.Partly, 5),
            new OutcomeChange("lost", "Title of lost", Outcome.Met, Outcome.NotObserved, -20),
        ]);
    }

    [Fact]
    public void Between_MisconceptionNoLongerStated_IsAGain()
    {
        var comparison = ScorecardComparison.Between(Judge(Found.Point("a", 100, Outcome.Met), Found.Major("wrong")), Judge(Found.Point("a", 100, Outcome.Met)));

        comparison.Changes.ShouldBe([new OutcomeChange("wrong", "Title of wrong", Outcome.Violated, Outcome.NotObserved, 10)]);
    }

    [Fact]
    public void Between_CriterionOfANewRubric_CountsAsNotObservedBefore() =>
        ScorecardComparison.Between(Judge(), Judge(Found.Point("new", 100, Outcome.Partly))).Changes.ShouldHaveSingleItem().From.ShouldBe(Outcome.NotObserved);

    [Fact]
    public void Between_SameFindings_HasNoChange()
    {
        var judgement = Judge(Found.Point("a", 60, Outcome.Met), Found.Point("b", 40, Outcome.Unknown));

        ScorecardComparison.Between(judgement, judgement).ShouldSatisfyAllConditions(c => c.ScoreDelta.ShouldBe(0), c => c.Changes.ShouldBeEmpty());
    }

    private static Judgement Judge(params Finding[] findings) => new(findings, ScorecardBuilder.Build(findings, Sample.ShippedRules.For(Level.Senior)), "revision", "engine");
}
