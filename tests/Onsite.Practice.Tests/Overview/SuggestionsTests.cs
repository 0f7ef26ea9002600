using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Overview;

namespace Onsite.Practice.Tests.Overview;

public sealed class SuggestionsTests
{
    private const string Slow = "q-one-slow-query";
    private const string Lost = "q-the-lost-message";

    [Fact]
    public void Choose_NothingDoneYet_BeginsWithTheOneThatCanBeFinished()
    {
        var chosen = Choose([]);

        chosen.Select(s => s.Question.Id).ShouldBe([Slow, Lost]);
        chosen[0].Reason.ShouldBe("10 min, difficulty 4 of 10");
    }

    [Fact]
    public void Choose_Level_LeavesOutWhatIsNotAskedAtIt() => Choose([], Level.Mid).ShouldHaveSingleItem().Question.Id.ShouldBe(Slow);

    [Theory]
    [InlineData(Rating.StrongNoHire, "Strong no hire last time")]
    [InlineData(Rating.NoHire, "No hire last time")]
    public void Choose_WentBadlyYesterday_ComesFirst(Rating rating, string reason)
    {
        var first = Choose([Past.Judged(Lost, 2, rating)])[0];

        first.Question.Id.ShouldBe(Lost);
        first.Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData(Rating.Hire, 2)]
    [InlineData(Rating.NoHire, 0.5)]
    public void Choose_WentWellOrHasNotSettled_IsLeftOut(Rating rating, double daysAgo) => Choose([Past.Judged(Lost, daysAgo, rating)]).Select(s => s.Question.Id).ShouldBe([Slow]);

    [Theory]
    [InlineData(Rating.Hire, 9, "Hire 8 days ago, due again")]
    [InlineData(Rating.StrongHire, 60, "Strong hire 59 days ago, due again")]
    public void Choose_WentWellLongAgo_ComesBack(Rating rating, double daysAgo, string reason)
    {
        var first = Choose([Past.Judged(Lost, daysAgo, rating)])[0];

        first.Question.Id.ShouldBe(Lost);
        first.Reason.ShouldBe(reason);
    }

    [Fact]
    public void Choose_AnsweredWellTwice_WaitsLonger() =>
        Choose([Past.Judged(Lost, 9, Rating.Hire), Past.Judged(Lost, 18, Rating.Hire)]).Select(s => s.Question.Id).ShouldBe([Slow]);

    [Fact]
    public void Choose_DraftIsOpen_IsLeftOutWhereverItStands()
    {
        Choose([Past.Draft(Lost, 1)]).Select(s => s.Question.Id).ShouldBe([Slow]);
        Choose([Past.Judged(Lost, 2), Past.Draft(Lost, 5)]).Select(s => s.Question.Id).ShouldBe([Slow]);
    }

    [Fact]
    public void Choose_NothingNewIsLeft_FillsUpWithWhatWentBadly() =>
        Choose([Past.Judged(Slow, 2, score: 50), Past.Judged(Lost, 2, score: 20)], count: 2).Select(s => s.Question.Id).ShouldBe([Lost, Slow]);

    [Theory]
    [InlineData(50, Lost, "new ground: not yet judged here")]
    [InlineData(30, Slow, "Performance is at 30 of 100")]
    public void Choose_Standings_PrefersNewGroundUnlessSomethingIsWeak(double performance, string first, string reason)
    {
        CompetencyStanding[] known = [new("diagnosis", "Diagnosis", 90, 90, 5, 1), new("performance", "Performance", performance, performance, 5, 1)];

        var chosen = Choose([], standings: known);

        chosen.Count.ShouldBe(2);
        chosen[0].Question.Id.ShouldBe(first);
        chosen[0].Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(9, 2)]
    public void Choose_Count_IsTheMost(int count, int expected) => Choose([Past.Judged(Lost, 3)], count: count).Count.ShouldBe(expected);

    [Fact]
    public void Choose_NoContent_HasNothing() => Suggestions.Choose([], Content.Catalogue.Empty, [], Level.Senior, Past.Now, 4).ShouldBeEmpty();

    private static IReadOnlyList<Suggestion> Choose(IReadOnlyList<AttemptSummary> attempts, Level level = Level.Senior, int count = 4, IReadOnlyList<CompetencyStanding>? standings = null) =>
        Suggestions.Choose(attempts, Sample.Catalogue, standings ?? [], level, Past.Now, count);
}
