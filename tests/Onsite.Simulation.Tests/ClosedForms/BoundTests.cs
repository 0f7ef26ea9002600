using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Tests.ClosedForms;

/// <summary>Bounds and shares against cases that are known without them.</summary>
public sealed class BoundTests
{
    /// <summary>Of Poisson arrivals the wait is known exactly. Their residual life is the same at every age, so that the lower bound is no bound but the wait itself.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void LeastWait_PoissonArrivals_IsTheWait(double load)
    {
        var service = LogNormal.FromMeanAndP99(1, 4);
        var (bounds, exact) = (new RenewalServer(new Exponential(1 / load), service), new GeneralServer(load, service).MeanWait);
        bounds.LeastWait.ShouldBe(exact, 1e-9 * exact);
        bounds.MostWait.ShouldBeGreaterThan(exact);
        bounds.MostWait.ShouldBeLessThanOrEqualTo(bounds.Kingman);
    }

    [Fact]
    public void Bounds_HeavyTraffic_MeetAtKingman()
    {
        var bounds = new RenewalServer(new Gamma(2, 1 / 0.999), new Exponential(1));
        bounds.LeastWait.ShouldBe(bounds.Kingman, 0.002 * bounds.Kingman); // (1 + ρ) / (2 λ) is one of the 750 that are waited
        bounds.MostWait.ShouldBe(bounds.Kingman, 0.000_001 * bounds.Kingman);
    }

    /// <summary>One copy that is written at once, one that is read: with one write in a long time a read of the other is stale from the first copy's end to its own.</summary>
    [Fact]
    public void Quorum_RareWritesOfTwoCopies_IsTheRateTimesTheGap() =>
        (Staleness.Quorum(1e-6, 1, 2, 1, 1) / 1e-6).ShouldBe(0.5, 1e-4); // a mean of 1 for the copy that is read, less 1/2 for the first of two

    [Theory]
    [InlineData(3, 2, 2)]
    [InlineData(3, 3, 1)]
    [InlineData(5, 1, 5)]
    public void Quorum_MoreThanTheCopies_IsNeverStale(int copies, int read, int write)
    {
        Staleness.Quorum(10, 0.1, copies, read, write).ShouldBe(0);
        var bench = StoreBench.Sharded(StoreCases.StaleQuorum(copies, read, write, 0.1));
        bench.Use(50, StoreBench.PlainWrite(1));
        var readers = bench.Use(100, StoreBench.Read(1));
        bench.Measure(200).BrokenLaws().ShouldBeEmpty();
        readers.Outcomes.Sum().ShouldBeGreaterThan(15_000);
        readers.Stale.ShouldBe(0);
    }
}
