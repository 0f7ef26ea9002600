namespace Onsite.Measurements.Tests;

public sealed class GoalTests
{
    [Theory]
    [InlineData(0.05, false)]
    [InlineData(-0.05, false)]
    [InlineData(0.051, true)]
    [InlineData(-0.051, true)]
    [InlineData(double.NaN, true)]
    public void Holds_GoalWithTwoLimits_KeepsBoth(double value, bool broken)
    {
        var goal = new Goal("bias", AtMost: 0.05, AtLeast: -0.05);
        goal.Holds(value).ShouldBe(!broken);
        goal.ToString().ShouldBe("bias -0.05 to 0.05");
    }

    [Fact]
    public void ToString_GoalWithOneLimit_SaysWhich()
    {
        new Goal("p99", AtMost: 5).ToString().ShouldBe("p99 ≤ 5");
        new Goal("kappa", AtLeast: 0.6).ToString().ShouldBe("kappa ≥ 0.6");
    }
}
