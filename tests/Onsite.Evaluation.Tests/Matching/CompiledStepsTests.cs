namespace Onsite.Evaluation.Tests.Matching;

/// <summary>Steps that must be told in order.</summary>
public sealed class CompiledStepsTests
{
    [Theory]
    [InlineData("We journal it. Then we charge it. Then we ship it.", 3)]
    [InlineData("We journal it, charge it and ship it.", 3)]
    [InlineData("We ship it. It rains. We charge it. It rains. We journal it.", 1)]
    [InlineData("We journal it. It rains. We ship it.", 2)]
    [InlineData("We charge it. It rains. We ship it. It rains. We journal it.", 2)]
    [InlineData("We journal it. It rains. We ship it. It rains. We charge it.", 2)]
    [InlineData("It rains.", 0)]
    public void Ordered_LongestRunInOrder_EarnsItsShare(string answer, int told) =>
        Judging.Judge(Judging.Steps("journal!", "charge!", "ship!"), answer).Credit.ShouldBe(told / 3.0, 0.001);

    [Fact]
    public void Ordered_StepToldAgainLater_CountsWhereItWasFirstTold()
    {
        const string Answer = "We journal the order. It rains. We charge it. It rains. The journal of the order in full and ordered is what counts.";

        Judging.Judge(Judging.Steps("journal the order in full", "charge!"), "We journal the order fully. It rains. " + Answer).Credit.ShouldBe(1);
    }

    [Fact]
    public void Ordered_StepOutOfPlace_DoesNotHideThoseInOrder()
    {
        const string Answer = "We plan it. It rains. We charge it. It rains. We ship it. It rains. We journal it.";

        var result = Judging.Judge(Judging.Steps("plan!", "journal!", "charge!", "ship!"), Answer);

        result.Credit.ShouldBe(0.75);
        result.Found.ShouldBe(["plan", "charge", "ship"]);
        result.Missing.ShouldBe(["“journal”"]);
    }

    [Fact]
    public void Ordered_RightOrder_BeatsReverse()
    {
        string[] told = ["We journal it.", "It rains.", "We charge it.", "It rains.", "We ship it."];
        var way = Judging.Steps("journal!", "charge!", "ship!");

        Judging.Judge(way, string.Join(' ', told)).Observation.ShouldBe(Observation.Met);
        Judging.Judge(way, string.Join(' ', told.Reverse())).Observation.ShouldNotBe(Observation.Met);
    }
}
