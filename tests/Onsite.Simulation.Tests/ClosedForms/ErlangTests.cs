using Onsite.Simulation.ClosedForms;

namespace Onsite.Simulation.Tests.ClosedForms;

/// <summary>The formulas against published tables, before anything is held to the formulas.</summary>
public sealed class ErlangTests
{
    /// <summary>From the tables of Erlang B that telephone engineers use: the load that loses one in a hundred.</summary>
    [Theory]
    [InlineData(1, 0.0101, 0.01)]
    [InlineData(5, 1.36, 0.01)]
    [InlineData(10, 4.46, 0.01)]
    [InlineData(50, 37.9, 0.01)]
    [InlineData(100, 84.1, 0.01)]
    public void B_TabulatedLoad_LosesOneInAHundred(int servers, double load, double loss) => Erlang.B(load, servers).ShouldBe(loss, 0.0002);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 0, 1)]
    [InlineData(0, 3, 0)]
    public void B_Edges(double load, int servers, double loss) => Erlang.B(load, servers).ShouldBe(loss);

    [Theory]
    [InlineData(0.8, 1, 0.8)] // M/M/1: whoever comes waits with probability ρ
    [InlineData(1.5, 2, 0.642857142857)] // 2ρ² / (1 + ρ)
    [InlineData(3, 2, 1)]
    public void C_KnownCases(double load, int servers, double waits) => Erlang.C(load, servers).ShouldBe(waits, 1e-9);

    [Fact]
    public void MeanWait_SixteenServersAtNineTenths_IsThePublishedFigure() => new ExponentialServers(14.4, 1, 16).MeanWait.ShouldBe(0.3695896, 5e-8);

    [Fact]
    public void Solve_OneServerWithoutThinking_IsAlwaysBusy() => ClosedNetwork.Solve(7, 0, [0.5]).Throughput.ShouldBe(2, 1e-12);

    [Fact]
    public void Solve_TwoEqualServers_HasTheKnownThroughput() => ClosedNetwork.Solve(3, 0, [1, 1]).Throughput.ShouldBe(3.0 / 4, 1e-12); // n / (n + m - 1)

    [Fact]
    public void FinitePlaces_NobodyWaits_IsErlangB() => new FinitePlaces(8, 1, 10, 10).Loss.ShouldBe(Erlang.B(8, 10), 1e-12);
}
