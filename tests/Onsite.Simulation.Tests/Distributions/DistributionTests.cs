using Onsite.Simulation.Distributions;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Distributions;

public sealed class DistributionTests
{
    private static readonly Dictionary<string, (Distribution Of, Func<double, double>? Share)> All = new()
    {
        ["constant"] = (new Constant(0.25), null),
        ["exponential"] = (new Exponential(2), x => 1 - Math.Exp(-x / 2)),
        ["uniform"] = (new Uniform(1, 4), x => Math.Clamp((x - 1) / 3, 0, 1)),
        ["log-normal"] = (new LogNormal(0.5, 0.7), null),
        ["gamma below 1"] = (new Gamma(0.4, 3), null),
        ["gamma of 1"] = (new Gamma(1, 3), x => 1 - Math.Exp(-x / 3)),
        ["gamma of 2"] = (new Gamma(2, 3), x => 1 - (Math.Exp(-x / 1.5) * (1 + (x / 1.5)))),
        ["Weibull below 1"] = (new Weibull(0.7, 2), x => 1 - Math.Exp(-Math.Pow(x / 2, 0.7))),
        ["Weibull above 1"] = (new Weibull(3, 2), x => 1 - Math.Exp(-Math.Pow(x / 2, 3))),
        ["bounded Pareto"] = (new BoundedPareto(1.5, 1, 100), x => (1 - Math.Pow(1 / x, 1.5)) / (1 - Math.Pow(0.01, 1.5))),
        ["bounded Pareto of 1"] = (new BoundedPareto(1, 1, 50), x => (1 - (1 / x)) / (1 - 0.02)),
        ["bounded Pareto of 2"] = (new BoundedPareto(2, 1, 50), x => (1 - Math.Pow(x, -2)) / (1 - Math.Pow(50, -2))),
        ["hyperexponential"] = (Mixture.HyperExponential((0.9, 1), (0.1, 10)), x => 1 - (0.9 * Math.Exp(-x)) - (0.1 * Math.Exp(-x / 10))),
        ["empirical"] = (new Empirical([0, 1, 3]), x => x <= 1 ? x / 2 : 0.5 + ((x - 1) / 4)),
        ["mixture"] = (new Mixture([(0.3, new Constant(1)), (0.7, new Uniform(2, 6))]), null),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Next_Mean_IsTheMean(string name)
    {
        const int Count = 1_000_000;
        var distribution = All[name].Of;
        var sampler = distribution.Compile();
        var random = new RandomSource(5);
        var mean = 0.0;
        for (var i = 0; i < Count; i++)
        {
            mean += sampler.Next(random) / Count;
        }

        mean.ShouldBe(distribution.Mean, (4 * Math.Sqrt(distribution.Variance / Count)) + 1e-9);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Next_Variance_IsTheVariance(string name)
    {
        const int Count = 2_000_000;
        var distribution = All[name].Of;
        var sampler = distribution.Compile();
        var random = new RandomSource(6);
        var squares = new Simulation.Statistics.Moments();
        for (var i = 0; i < Count; i++)
        {
            squares.Add(Math.Pow(sampler.Next(random) - distribution.Mean, 2));
        }

        var error = distribution.Variance == 0 ? 0 : Math.Sqrt(squares.Variance / Count);
        squares.Mean.ShouldBe(distribution.Variance, (4.5 * error) + 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Next_Shares_AreThoseOfTheDistribution(string name)
    {
        if (All[name].Share is not { } share)
        {
            return;
        }

        var sampler = All[name].Of.Compile();
        var random = new RandomSource(8);
        KolmogorovSmirnov.PValue(Enumerable.Range(0, 300_000).Select(_ => sampler.Next(random)), share).ShouldBeGreaterThan(1e-4);
    }

    [Theory]
    [InlineData(2, 6)]
    [InlineData(180, 900)]
    [InlineData(1, 14)]
    [InlineData(5, 5)]
    public void FromMeanAndP99_HasThatMeanAndThatPercentile(double mean, double p99)
    {
        const int Count = 1_000_000;
        var distribution = LogNormal.FromMeanAndP99(mean, p99);
        distribution.Mean.ShouldBe(mean, 1e-9 * mean);

        var random = new RandomSource(9);
        var sampler = distribution.Compile();
        var above = Enumerable.Range(0, Count).Count(_ => sampler.Next(random) > p99 * (1 + 1e-9));
        ((double)above / Count).ShouldBe(p99 > mean ? 0.01 : 0, 0.0005);
    }

    [Fact]
    public void HyperExponential_MeanAndVariation_AreAsAsked()
    {
        var distribution = Mixture.HyperExponential(3, 4);
        distribution.Mean.ShouldBe(3, 1e-12);
        distribution.SquaredCoefficientOfVariation.ShouldBe(4, 1e-12);
    }

    [Fact]
    public void Make_Impossible_ThrowsAndSaysWhat()
    {
        Action[] impossible =
        [
            () => _ = new Constant(-1), () => _ = new Constant(double.NaN), () => _ = new Exponential(0), () => _ = new Exponential(double.PositiveInfinity), () => _ = new Uniform(2, 2), () => _ = new Uniform(-1, 2),
            () => _ = new LogNormal(0, -1), () => _ = LogNormal.FromMeanAndP99(1, 0.5), () => _ = LogNormal.FromMeanAndP99(1, 15), () => _ = LogNormal.FromMeanAndP99(0, 1), () => _ = new Gamma(0, 1),
            () => _ = new Weibull(1, 0), () => _ = new BoundedPareto(0, 1, 2), () => _ = new BoundedPareto(1, 2, 1), () => _ = Mixture.HyperExponential(1, 0.5),
        ];
        foreach (var make in impossible)
        {
            Should.Throw<ArgumentOutOfRangeException>(make).Message.ShouldContain("It is a number");
        }

        Should.Throw<ArgumentException>(() => new Mixture([(0.5, new Constant(1))])).Message.ShouldContain("add up to 1");
        Should.Throw<ArgumentException>(() => new Mixture([])).Message.ShouldContain("add up to 1");
        Should.Throw<ArgumentException>(() => new Empirical([1])).Message.ShouldContain("two amounts");
    }
}
