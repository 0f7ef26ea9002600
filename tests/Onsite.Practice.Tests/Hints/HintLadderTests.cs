using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Hints;

namespace Onsite.Practice.Tests.Hints;

public sealed class HintLadderTests
{
    private static readonly IReadOnlyList<PointResult> Points =
    [
        Seen.Point("light", 10),
        Seen.Point("heavy", 40),
        Seen.Point("must", 20, must: true),
        Seen.Point("heard", 15, Observation.Met, must: true),
        Seen.Point("partly", 15, Observation.Partly, must: true),
    ];

    [Fact]
    public void Next_AskedAgainAndAgain_ClimbsEachPointAndThenTheNextHeaviest()
    {
        var taken = TakeAll(Points);

        taken.Select(h => (h.Point, (int)h.Tier)).ShouldBe([("must", 1), ("must", 2), ("must", 3), ("heavy", 1), ("heavy", 2), ("heavy", 3), ("light", 1), ("light", 2), ("light", 3)]);
    }

    [Fact]
    public void Next_TiersOfAPoint_GiveAwayMoreAndMore()
    {
        var taken = TakeAll([Seen.Point("must", 20, must: true), Seen.Point("rest", 80, Observation.Met)]);

        taken.Select(h => h.Text).ShouldBe([
            "Probe of must?",
            "A must-have worth 20 of 100 is open in messaging: moves work between parts without losing it.",
            "Statement of must.",
        ]);
    }

    [Fact]
    public void Next_DirectionAtALevel_TellsTheShareAtThatLevel()
    {
        var taken = TakeAll([Seen.Point("a", 30), Seen.Point("b", 50, Observation.Met), Seen.Point("staff", 20, levels: [Level.Staff])]);

        taken[1].Text.ShouldStartWith("A point worth 37.5 of 100 is open in messaging");
    }

    [Theory]
    [InlineData("Every retry carries a key", "Every retry carries a key.")]
    [InlineData("Every retry carries a key.", "Every retry carries a key.")]
    public void Next_ThePoint_EndsWithOneFullStop(string statement, string text) => TakeAll([Seen.Point("a", 100, statement: statement)])[2].Text.ShouldBe(text);

    [Fact]
    public void Next_CompetencyThatIsGone_IsNotNamed() => TakeAll([Seen.Point("a", 100, competency: "gone")])[1].Text.ShouldBe("A point worth 100 of 100 is open.");

    [Fact]
    public void Next_PointOfWhichOneCannotTell_IsStillOpen() => TakeAll([Seen.Point("a", 100, Observation.Unknown)]).Count.ShouldBe(3);

    [Fact]
    public void Next_PointOfAnotherLevel_IsNotHintedAt() => TakeAll([Seen.Point("staff", 100, levels: [Level.Staff])]).ShouldBeEmpty();

    [Fact]
    public void Next_EverythingHeard_IsNull() => HintLadder.Next(Seen.Report([Seen.Point("a", 100, Observation.Met)]), Level.Senior, [], Sample.Catalogue).ShouldBeNull();

    private static List<Hint> TakeAll(IReadOnlyList<PointResult> points)
    {
        var taken = new List<Hint>();
        while (HintLadder.Next(Seen.Report(points), Level.Senior, taken, Sample.Catalogue) is { } hint)
        {
            hint.At.ShouldBe(TimeSpan.Zero);
            taken.Add(hint);
            taken.Count.ShouldBeLessThan(100);
        }

        return taken;
    }
}
