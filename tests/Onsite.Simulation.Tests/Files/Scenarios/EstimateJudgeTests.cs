using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Tests.Files.Scenarios;

public sealed class EstimateJudgeTests
{
    private static readonly Estimate Stored = new("Payments stored in a year", "90/s * 1 year * 1 KB", 3);

    private static readonly Estimate Rate = new("Timelines a second", "1M / 1 min", 2);

    /// <summary>90 a second are 2.838 billion a year, of 1 KB each.</summary>
    [Theory]
    [InlineData("2.83824 TB", EstimateVerdict.Within, 1)]
    [InlineData("90/s * 365 days * 1 KB", EstimateVerdict.Within, 1)]
    [InlineData("1 TB", EstimateVerdict.Within, 2.83824)]
    [InlineData("8 TB", EstimateVerdict.Within, 2.81865)]
    [InlineData("0.9 TB", EstimateVerdict.Off, 3.15360)]
    [InlineData("3 GB", EstimateVerdict.Off, 946.08)]
    public void Judge_Amount_IsHeldToTheFactor(string answer, EstimateVerdict verdict, double factor)
    {
        var judged = EstimateJudge.Judge(Stored, answer);

        judged.Verdict.ShouldBe(verdict);
        judged.Factor.ShouldNotBeNull().ShouldBe(factor, 1e-4 * factor);
        judged.Truth.ShouldNotBeNull().Text.ShouldBe("2.84 TB");
    }

    [Theory]
    [InlineData("17k/s")]
    [InlineData("1000k / 1 min")]
    [InlineData("60M / 1 h")]
    [InlineData("1440M / day")]
    public void Judge_Rate_MayBeWrittenByAnyTime(string answer) => EstimateJudge.Judge(Rate, answer).Verdict.ShouldBe(EstimateVerdict.Within);

    [Theory]
    [InlineData("a lot", "'a' is no unit that is known here.")]
    [InlineData("3 days", "3 days is a time; asked for is an amount of data.")]
    [InlineData("2800", "2,800 is a plain number; asked for is an amount of data.")]
    [InlineData("90/s * 1 KB", "90 KB/s is an amount of data a second; asked for is an amount of data.")]
    public void Judge_SomethingElse_IsUnreadableAndGivesNothingAway(string answer, string problem)
    {
        var judged = EstimateJudge.Judge(Stored, answer);

        (judged.Verdict, judged.Truth, judged.Factor, judged.Problem).ShouldBe((EstimateVerdict.Unreadable, null, null, problem));
    }

    /// <summary>A rate and a number are no more the same than a time and an amount of data.</summary>
    [Theory]
    [InlineData("1M * 10", "1M * 10 / day", "116/s is a rate; asked for is a plain number.")]
    [InlineData("1M * 10", "1M * 10 / 1 day", "116/s is a rate; asked for is a plain number.")]
    [InlineData("60 * 20", "1200/s", "1,200/s is a rate; asked for is a plain number.")]
    [InlineData("60 * 20", "1200 KB", "1.2 MB is an amount of data; asked for is a plain number.")]
    [InlineData("1M / 1 min", "17000", "17k is a plain number; asked for is a rate, as 400/s.")]
    [InlineData("1M / 1 min", "17k / s * 1 s", "17k is a plain number; asked for is a rate, as 400/s.")]
    [InlineData("1M / 1 min", "60 us", "60 µs is a time; asked for is a rate, as 400/s.")]
    [InlineData("14000/s * 150 KB", "14000/s", "14k/s is a rate; asked for is an amount of data a second.")]
    public void Judge_AnotherUnit_IsUnreadableAndSaysWhatIsAskedFor(string truth, string answer, string problem)
    {
        var judged = EstimateJudge.Judge(new Estimate("How many", truth, 2), answer);

        (judged.Verdict, judged.Truth, judged.Factor, judged.Problem).ShouldBe((EstimateVerdict.Unreadable, null, null, problem));
    }

    [Theory]
    [InlineData("0 TB")]
    [InlineData("-3 TB")]
    public void Judge_NothingOrLess_IsOffByNoFactor(string answer) => EstimateJudge.Judge(Stored, answer).ShouldSatisfyAllConditions(j => j.Verdict.ShouldBe(EstimateVerdict.Off), j => j.Factor.ShouldBeNull());

    [Fact]
    public void Judge_TruthThatCannotBeRead_SaysThatItIsTheScenarios() => EstimateJudge.Judge(Stored with { Truth = "some" }, "3 TB").Problem.ShouldStartWith("The scenario's own computation cannot be read.");
}
