using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Pools;

namespace Onsite.Simulation.Tests.Network;

public sealed class HedgeTests
{
    /// <summary>One in fifty is slow: the second attempt is sent for about that many, and cuts the tail to the delay and one usual answer.</summary>
    [Fact]
    public void Hedge_RareSlowAnswers_CutsTheTailForLittle()
    {
        var bench = Bench.Regular(100, new() { Hedge = new HedgeOptions { After = 50 * Bench.Millisecond } }, (random, _) => (random.NextBoolean(0.02) ? 2 : 0.01, Outcome.Ok)).Run(500);
        ((double)bench.Link.Counts.Hedges / bench.Link.Counts.Exchanges).ShouldBe(0.02, 0.002);
        bench.Clients.Latency.Quantile(0.99).ShouldBe(60e6, 1e6);
        bench.Clients.Latency.Quantile(0.5).ShouldBe(10e6, 1e5);
        bench.Link.Counts.HedgesWon.ShouldBeGreaterThan((long)(0.95 * bench.Link.Counts.Hedges));
        ((double)bench.Link.Counts.Wasted).ShouldBe(bench.Link.Counts.Hedges, 20); // the slow ones went on for nobody
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Hedge_Quantile_SendsAboutTheRest(double quantile)
    {
        var bench = new Bench(200, new() { Hedge = new HedgeOptions { Quantile = quantile } }, (random, _) => (0.02 * random.NextExponential(), Outcome.Ok)).Run(500);
        ((double)bench.Link.Counts.Hedges / bench.Link.Counts.Exchanges).ShouldBe(1 - quantile, 0.25 * (1 - quantile));
    }

    [Fact]
    public void Hedge_Budget_BoundsThem()
    {
        var bench = Bench.Regular(100, new() { Hedge = new HedgeOptions { After = 1, BudgetRatio = 0.05 } }, (_, _) => (0.1, Outcome.Ok)).Run(500);
        bench.Link.Counts.Amplification.ShouldBe(1.05, 0.001);
    }

    [Fact]
    public void Hedge_FirstFails_TheSecondStillCounts()
    {
        var first = false;
        var bench = Bench.Regular(1, new() { Hedge = new HedgeOptions { After = 100 * Bench.Millisecond } }, (_, _) => (first = !first) ? (0.2, Outcome.Failed) : (0.3, Outcome.Ok)).Run(100.9);
        bench.Ended(Outcome.Ok).ShouldBe(100);
        bench.Clients.Latency.Maximum.ShouldBe(400 * Bench.Millisecond);
    }

    [Fact]
    public void Hedge_NoConnectionFree_IsNotSentAndTakesNone()
    {
        var bench = Bench.Regular(1, new() { Hedge = new HedgeOptions { After = 100 * Bench.Millisecond }, Pool = new PoolOptions(1) }, (_, _) => (0.5, Outcome.Ok)).Run(100.9);
        bench.Link.Counts.Hedges.ShouldBe(0);
        bench.Link.Pool!.Used.ShouldBe(0);
        bench.Ended(Outcome.Ok).ShouldBe(100);
    }
}
