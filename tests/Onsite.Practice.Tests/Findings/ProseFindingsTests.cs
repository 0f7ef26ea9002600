using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Tests.Findings;

public sealed class ProseFindingsTests
{
    private static readonly MisconceptionPenalties Penalties = new(12, 5);
    private static readonly HashSet<string> Nothing = [];

    [Theory]
    [InlineData(Observation.Met, Outcome.Met)]
    [InlineData(Observation.Partly, Outcome.Partly)]
    [InlineData(Observation.NotObserved, Outcome.NotObserved)]
    [InlineData(Observation.Unknown, Outcome.Unknown)]
    [InlineData(Observation.Violated, Outcome.Violated)]
    public void From_Point_HasTheOutcomeAndItsEvidence(Observation observation, Outcome outcome)
    {
        var finding = From([Seen.Point("retry", 100, observation, must: true)]).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(outcome);
        finding.Kind.ShouldBe(CriterionKind.Point);
        finding.Title.ShouldBe("Statement of retry");
        finding.Competency.ShouldBe("messaging");
        finding.Must.ShouldBeTrue();
        finding.Found.ShouldBe(["found"]);
        finding.Missing.ShouldBe(["missing"]);
        finding.Evidence.ShouldBe(observation == Observation.NotObserved ? [] : [new TextEvidence(3, 5, "retry")]);
    }

    [Fact]
    public void From_Point_QuotesThePhrasingsThatEarnedIt()
    {
        var match = From([Seen.Point("retry", 100, Observation.Partly) with { Matches = [Seen.Match(0.5)] }]).ShouldHaveSingleItem().Matches.ShouldHaveSingleItem();

        match.Phrasing.ShouldBe("retry once");
        match.Percent.ShouldBe(50);
        match.Sentences.ShouldBe([new TextEvidence(0, Seen.Answer.Length, Seen.Answer)]);
        match.Found.ShouldHaveSingleItem().Places.ShouldBe([new TextEvidence(3, 5, "retry")]);
        match.Missing.ShouldBe("once and again");
        FindingWords.Match(match).ShouldBe("Matched: “retry once”, 50 % of it: retry");
        FindingWords.MatchOfSeveral(match).ShouldBe("Matched: “retry once”, 50 % of it: retry; missing: once and again");
    }

    [Fact]
    public void From_PhrasingInFull_MissesNothingForFullCredit() =>
        From([Seen.Point("retry", 100, Observation.Met) with { Matches = [Seen.Match(1)] }]).ShouldHaveSingleItem().Matches.ShouldHaveSingleItem().Missing.ShouldBeEmpty();

    [Fact]
    public void From_NotObserved_QuotesTheNearestSentence()
    {
        var finding = From([Seen.Point("retry", 100) with { Nearest = Seen.Match(0) }]).ShouldHaveSingleItem();

        FindingWords.Nearest(finding.Nearest.ShouldNotBeNull()).ShouldBe($"Nearest: “{Seen.Answer}” – it covers 50 % of “retry once”; missing: once and again");
    }

    [Fact]
    public void From_PointsOfOtherLevels_AreLeftOutAndTheRestIsTheWhole()
    {
        var findings = From([
            Seen.Point("both", 30, Observation.Met),
            Seen.Point("senior", 50, Observation.Met, levels: [Level.Senior]),
            Seen.Point("staff", 20, Observation.Met, levels: [Level.Staff]),
        ]);

        findings.Select(f => f.Criterion).ShouldBe(["both", "senior"]);
        findings.Select(f => f.Weight).ShouldBe([37.5, 62.5]);
    }

    [Theory]
    [InlineData(MisconceptionSeverity.Major, CriterionKind.MajorMisconception, 12)]
    [InlineData(MisconceptionSeverity.Minor, CriterionKind.MinorMisconception, 5)]
    public void From_StatedMisconception_CostsWhatContentSays(MisconceptionSeverity severity, CriterionKind kind, double cost)
    {
        var finding = From([], Seen.Misconception("wrong", Observation.Violated, severity)).ShouldHaveSingleItem();

        finding.Kind.ShouldBe(kind);
        finding.Title.ShouldBe("Claim of wrong");
        finding.EarnedLow.ShouldBe(-cost);
        finding.EarnedHigh.ShouldBe(-cost);
    }

    [Fact]
    public void From_MisconceptionNotStated_IsNoFinding() => From([], Seen.Misconception("wrong", Observation.NotObserved, MisconceptionSeverity.Major)).ShouldBeEmpty();

    [Fact]
    public void From_MisconceptionThatCannotBeTold_IsUnknown() =>
        From([], Seen.Misconception("wrong", Observation.Unknown, MisconceptionSeverity.Major)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Unknown);

    [Fact]
    public void From_PointGivenAway_EarnsNothing()
    {
        var finding = ProseFindings.From(Seen.Report([Seen.Point("told", 100, Observation.Met)]), Seen.Answer, Level.Senior, Penalties, new HashSet<string> { "told" }).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Met);
        finding.GivenAway.ShouldBeTrue();
        finding.EarnedLow.ShouldBe(0);
        finding.EarnedHigh.ShouldBe(0);
    }

    [Fact]
    public void From_NoPointAskedOfTheLevel_HasNoFinding() => From([Seen.Point("staff", 100, levels: [Level.Staff])]).ShouldBeEmpty();

    private static IReadOnlyList<Finding> From(IReadOnlyList<PointResult> points, params MisconceptionResult[] misconceptions) =>
        ProseFindings.From(Seen.Report(points, misconceptions), Seen.Answer, Level.Senior, Penalties, Nothing);
}
