
namespace Onsite.Practice.Tests.Rounds;

public sealed class ProbeTests
{
    [Fact]
    public void Probes_RunThatFillsAQueue_AsksOfItsMomentAndPlace()
    {
        var probe = RoundSample.Judge.Probes(RoundSample.Scenario, RoundSample.Round(), RoundSample.Naive, 2, CancellationToken.None).ShouldNotBeNull().ShouldHaveSingleItem();

        (probe.Probe, probe.Place).ShouldBe(("full", "reports"));
        probe.Moment.ShouldBeInRange(0, 30);
        probe.Seen.ShouldBe("The queue of reports #1 is full at 64 and refuses.");
        probe.Question.ShouldMatch("^At 00:[0-3][0-9] reports was full. What now\\?$");
    }

    [Fact]
    public void Probes_RunThatHolds_AsksWhatIsNext() =>
        RoundSample.Judge.Probes(RoundSample.Scenario, RoundSample.Round(), RoundSample.Reference, 2, CancellationToken.None)!.Select(p => p.Probe).ShouldContain("holds");

    [Fact]
    public void Probes_AskedAlready_AreNotAskedAgain() =>
        RoundSample.Judge.Probes(RoundSample.Scenario, RoundSample.Round(probes: [RoundSample.Asked("full", string.Empty)]), RoundSample.Naive, 2, CancellationToken.None)!.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("not a design")]
    public void Probes_DesignThatCannotBeRun_AreNone(string design) =>
        RoundSample.Judge.Probes(RoundSample.Scenario, RoundSample.Round(), design, 2, CancellationToken.None).ShouldBeNull();

    [Fact]
    public void Probes_NoMoreThanAsked() =>
        RoundSample.Judge.Probes(RoundSample.Scenario, RoundSample.Round(), RoundSample.Naive, 0, CancellationToken.None)!.ShouldBeEmpty();
}
