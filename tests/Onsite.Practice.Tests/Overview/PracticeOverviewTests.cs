using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Overview;

namespace Onsite.Practice.Tests.Overview;

public sealed class PracticeOverviewTests
{
    private const string Slow = "q-one-slow-query";
    private const string Lost = "q-the-lost-message";

    [Fact]
    public void Of_NoAttempts_IsEmptyAndHasSevenDays()
    {
        var overview = Of();

        overview.Standings.ShouldBeEmpty();
        overview.Misconceptions.ShouldBeEmpty();
        overview.Week.Select(d => (d.Date.Day, d.Minutes, d.Answers)).ShouldBe([(2, 0, 0), (3, 0, 0), (4, 0, 0), (5, 0, 0), (6, 0, 0), (7, 0, 0), (8, 0, 0)]);
    }

    [Fact]
    public void Of_SeveralAttemptsAtAQuestion_CountsTheNewest()
    {
        var overview = Of(
            Past.Judged(Slow, 1, findings: [Found.Point("a", 60, Outcome.Met, competency: "performance"), Found.Point("b", 40, Outcome.Unknown, competency: "diagnosis")]),
            Past.Judged(Slow, 2, findings: [Found.Point("a", 60, Outcome.NotObserved, competency: "performance")]));

        overview.Standings.ShouldBe([new CompetencyStanding("diagnosis", "Diagnosis", 0, 100, 1, 1), new CompetencyStanding("performance", "Performance", 100, 100, 1, 1)]);
    }

    [Fact]
    public void Of_SeveralQuestions_WeighsThemTogether()
    {
        var overview = Of(
            Past.Judged(Slow, 1, findings: [Found.Point("a", 60, Outcome.Met, competency: "reliability")]),
            Past.Judged(Lost, 2, findings: [Found.Point("b", 20, Outcome.NotObserved, competency: "reliability"), Found.Major("m", competency: "reliability")]));

        overview.Standings.ShouldHaveSingleItem().ShouldBe(new CompetencyStanding("reliability", "Failure handling", 62.5, 62.5, 3, 2));
    }

    [Fact]
    public void Of_MoreLostThanEarned_StandsAtZero() =>
        Of(Past.Judged(Slow, 1, findings: [Found.Point("a", 5, Outcome.Met, competency: "reliability"), Found.Major("m", competency: "reliability")])).Standings[0].Low.ShouldBe(0);

    [Fact]
    public void Of_PointGivenAway_EarnsNothing() =>
        Of(Past.Judged(Slow, 1, findings: [Found.Point("a", 50, Outcome.Met, givenAway: true, competency: "diagnosis")])).Standings[0].High.ShouldBe(0);

    [Fact]
    public void Of_CompetencyThatIsGone_IsLeftOut() => Of(Past.Judged(Slow, 1, findings: [Found.Point("a", 50, Outcome.Met, competency: "gone")])).Standings.ShouldBeEmpty();

    [Fact]
    public void Of_MisconceptionStatedTwice_IsNamed()
    {
        var findings = new[] { Found.Major("more-indexes", competency: "performance"), Found.Minor("once-unknown", Outcome.Unknown) };

        var overview = Of(Past.Judged(Slow, 1, findings: findings), Past.Judged(Slow, 2), Past.Judged(Slow, 3, findings: findings));

        overview.Misconceptions.ShouldBe([new MisconceptionSeen("more-indexes", "one-slow-query", "an index on every column makes all queries fast", 2, 3)]);
    }

    [Fact]
    public void Of_SameIdAtTwoQuestions_AreTwoMisconceptions() =>
        Of(Past.Judged(Slow, 1, findings: [Found.Major("more-indexes")]), Past.Judged(Lost, 2, findings: [Found.Major("more-indexes")])).Misconceptions.ShouldBeEmpty();

    [Fact]
    public void Of_Days_BeginWhereThePersonIs()
    {
        // Noon UTC is the ninth already where the clock is thirteen hours ahead.
        var ahead = TimeZoneInfo.CreateCustomTimeZone("ahead", TimeSpan.FromHours(13), "ahead", "ahead");

        var week = PracticeOverview.Of([Past.Judged(Slow, 0, minutes: 12.6), Past.Draft(Lost, 1, minutes: 5)], Sample.Catalogue, Past.Now, ahead).Week;

        week[^1].ShouldBe(new DayActivity(new DateOnly(2026, 3, 9), 13, 1));
        week[^2].ShouldBe(new DayActivity(new DateOnly(2026, 3, 8), 5, 0));
    }

    private static PracticeOverview Of(params AttemptSummary[] attempts) => PracticeOverview.Of(attempts, Sample.Catalogue, Past.Now, TimeZoneInfo.Utc);
}
