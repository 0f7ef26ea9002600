using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>What comes first and what later, and what only sounds like it.</summary>
public sealed class PhaseFinderTests
{
    [Theory]
    [InlineData("In the first phase we only mirror the writes.")]
    [InlineData("Phase one is read-only.")]
    [InlineData("For the MVP a single region is enough.")]
    [InlineData("The first release has no search.")]
    [InlineData("We roll the flag out to 5 percent of the users.")]
    [InlineData("It goes to 1 % of the traffic first.")]
    [InlineData("I'd start with one service and then move the others.")]
    [InlineData("We move one table at a time.")]
    [InlineData("Behind a flag, for two partners.")]
    [InlineData("Step one, add the column; step two, fill it.")]
    [InlineData("In phases: first the catalog, the basket last.")]
    [InlineData("Week one, a gateway goes in front.")]
    [InlineData("By the end of the quarter the old path is off.")]
    [InlineData("We expand, and only contract when both versions are gone.")]
    [InlineData("The strangler pattern, route by route.")]
    [InlineData("On day one there is a single writer, later there are three.")]
    [InlineData("First we copy, only then we switch the reads.")]
    [InlineData("Multi-region can wait until there is a customer for it.")]
    [InlineData("I'd begin with the read path and later move the writes.")]
    [InlineData("A gradual rollout over a week.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Phases, answer).ShouldBe("shown");

    [Theory]
    [InlineData("Two-phase commit blocks when the coordinator dies.")]
    [InlineData("The commit phase writes the log.")]
    [InlineData("It was a phase of growth for us.")]
    [InlineData("First of all, thank you.")]
    [InlineData("The first row is locked.")]
    [InlineData("We deploy every day.")]
    [InlineData("The stages of a pipeline run in parallel.")]
    [InlineData("It goes to the database.")]
    [InlineData("A flag tells whether it is paid.")]
    [InlineData("Then the cache is empty.")]
    [InlineData("The ledger is double-entry from day one.")]
    [InlineData("Next time I'd ask for help in week one.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Phases, answer).ShouldBe("nothing");
}
