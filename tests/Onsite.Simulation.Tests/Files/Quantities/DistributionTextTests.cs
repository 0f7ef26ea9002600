using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Tests.Files.Quantities;

public sealed class DistributionTextTests
{
    [Theory]
    [InlineData("constant(1 ms)", 0.001, 0)]
    [InlineData("exponential(5 ms)", 0.005, 1)]
    [InlineData("exponential(mean 5 ms)", 0.005, 1)]
    [InlineData("uniform(1 ms, 3 ms)", 0.002, 1.0 / 12)]
    [InlineData("uniform(min 1 ms, max 3 ms)", 0.002, 1.0 / 12)]
    [InlineData("gamma(mean 4 ms, shape 2)", 0.004, 0.5)]
    [InlineData("hyperexponential(mean 5 ms, scv 4)", 0.005, 4)]
    [InlineData("mixture(50 %: constant(1 ms), 50 %: constant(3 ms))", 0.002, 0.25)]
    public void TryParse_Written_HasTheMeanAndVariation(string text, double mean, double variation)
    {
        DistributionText.TryParse(text, Unit.Duration, out var distribution, out var problem).ShouldBeTrue(problem);
        distribution.Mean.ShouldBe(mean, 1e-12);
        distribution.SquaredCoefficientOfVariation.ShouldBe(variation, 1e-9);
    }

    [Fact]
    public void TryParse_DurationAlone_IsAMeanWithATail()
    {
        DistributionText.TryParse("2 ms", Unit.Duration, out var distribution, out _).ShouldBeTrue();
        distribution.ShouldBe(LogNormal.FromMeanAndP99(0.002, 0.002 * DistributionText.DefaultTail));
    }

    [Theory]
    [InlineData("lognormal(mean 2 ms)", "The argument 'p99' is missing; write 'p99 250 ms'.")]
    [InlineData("lognormal(mean fast, p99 6 ms)", "'fast' is not what 'mean' has to be; write 'mean 250 ms'.")]
    [InlineData("lognormal(mean 6 ms, p99 2 ms)", "'lognormal(mean 6 ms, p99 2 ms)' does not exist: p99 is a number from the mean (0.006) to 14.97 times the mean.")]
    [InlineData("zeta(3)", "There is no distribution 'zeta'; there are constant, exponential, lognormal, uniform, gamma, weibull, pareto, hyperexponential and mixture.")]
    [InlineData("mixture(50 %: constant(1 ms))", "The shares of a mixture are 0 or more and add up to 100 %.")]
    [InlineData("-2 ms", "'-2 ms' is below zero.")]
    [InlineData("soon", "'soon' is neither an amount nor a distribution.")]
    [InlineData("exponential(", "'exponential(' is neither an amount nor a distribution.")]
    public void TryParse_Wrong_SaysWhat(string text, string problem)
    {
        DistributionText.TryParse(text, Unit.Duration, out _, out var said).ShouldBeFalse();
        said.ShouldBe(problem);
    }
}
