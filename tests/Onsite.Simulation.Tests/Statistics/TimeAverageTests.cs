using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Statistics;

public sealed class TimeAverageTests
{
    [Fact]
    public void Average_Steps_IsTheAreaOverTheTime()
    {
        var average = new TimeAverage(100);
        average.Change(110, +2); // 10 × 0
        average.Change(130, +1); // 20 × 2
        average.Change(140, -3); // 10 × 3
        average.Average(200).ShouldBe(70.0 / 100);
        average.Maximum.ShouldBe(3);
        average.Value.ShouldBe(0);
    }

    [Fact]
    public void Restart_ForgetsThePastAndKeepsTheValue()
    {
        var average = new TimeAverage(0);
        average.Change(0, 100);
        average.Change(50, -96);
        average.Restart(50);
        average.Average(150).ShouldBe(4);
        average.Maximum.ShouldBe(4);
    }

    [Fact]
    public void Area_YearsOfMillions_IsExact()
    {
        const long Year = 365L * 24 * 3600 * 1_000_000_000;
        var average = new TimeAverage(0, 1_000_000_000);
        average.Average(Year).ShouldBe(1e9);
    }
}
