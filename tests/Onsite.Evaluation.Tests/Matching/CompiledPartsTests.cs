namespace Onsite.Evaluation.Tests.Matching;

/// <summary>Parts of which some number makes the point.</summary>
public sealed class CompiledPartsTests
{
    [Theory]
    [InlineData("Jitter helps. A circuit breaker as well.", 1.0, Observation.Met)]
    [InlineData("Jitter helps, a circuit breaker as well, and there is a retry budget.", 1.0, Observation.Met)]
    [InlineData("Jitter helps.", 0.5, Observation.Partly)]
    [InlineData("Nothing helps.", 0.0, Observation.NotObserved)]
    public void KOfN_PartsFound_EarnTheirShare(string answer, double credit, Observation expected)
    {
        var result = Judging.Judge(Judging.Parts(2, "{jitter}!", "{circuit-breaker}!", "{retry-budget}!"), answer);

        result.Credit.ShouldBe(credit);
        result.Observation.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Jitter helps. A circuit breaker as well.", 2.0 / 3, Observation.Partly)]
    [InlineData("Jitter helps. A circuit breaker as well. Then a retry budget.", 1.0, Observation.Met)]
    [InlineData("Jitter helps.", 1.0 / 3, Observation.Partly)]
    public void AllOf_PartsFound_EarnTheirShare(string answer, double credit, Observation expected)
    {
        var result = Judging.Judge(Judging.Parts(3, "{jitter}!", "{circuit-breaker}!", "{retry-budget}!"), answer);

        result.Credit.ShouldBe(credit, 0.001);
        result.Observation.ShouldBe(expected);
    }

    [Fact]
    public void KOfN_ManyPartsByHalves_DoNotMakeThePoint()
    {
        var way = Judging.Parts(2, "alpha burst overflow limit", "beta burst overflow limit", "gamma burst overflow limit", "delta burst overflow limit");

        Judging.Judge(way, "An alpha burst. It rains. A beta burst. It rains. A gamma burst. It rains. A delta burst.").Credit.ShouldBe(0.5);
    }

    [Fact]
    public void KOfN_SomeFound_NamesWhatIsFoundAndMissing()
    {
        var result = Judging.Judge(Judging.Parts(2, "{jitter}!", "{circuit-breaker}!", "{retry-budget}!"), "Jitter helps.");

        result.Found.ShouldBe(["Jitter"]);
        result.Missing.ShouldBe(["one more of “Circuit breaker” or “Retry budget”"]);
        result.Explanation.Children[0].Children.Count.ShouldBe(3);
    }

    [Fact]
    public void AllOf_SomeFound_MissesAllTheOthers() =>
        Judging.Judge(Judging.Parts(3, "{jitter}!", "{circuit-breaker}!", "{retry-budget}!"), "Jitter helps.").Missing.ShouldBe(["“Circuit breaker” and “Retry budget”"]);

    [Fact]
    public void KOfN_PointMade_MissesNothing() =>
        Judging.Judge(Judging.Parts(2, "{jitter}!", "{circuit-breaker}!", "{retry-budget}!"), "Jitter helps. A circuit breaker as well.").Missing.ShouldBeEmpty();
}
