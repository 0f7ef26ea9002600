namespace Onsite.Measurements.Tests;

public sealed class RankCorrelationTests
{
    /// <summary>The fourth: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4 give 4.5 / root of 4.5 times 5.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 10, 20, 30 }, 1)]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 30, 20, 10 }, -1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2, 1, 4, 3 }, 0.6)]
    [InlineData(new double[] { 1, 2, 2, 4 }, new double[] { 1, 2, 3, 4 }, 0.948683298)]
    public void Of_Figures_ComparesTheirOrder(double[] xs, double[] ys, double rho) => RankCorrelation.Of(xs, ys).ShouldBe(rho, 1e-9);

    [Fact]
    public void Of_ConstantFigures_IsNoNumber() => double.IsNaN(RankCorrelation.Of([1, 1, 1], [1, 2, 3])).ShouldBeTrue();
}
