using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Stores.Search;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.ClosedForms;

/// <summary>Formulas against each other, and the engine where only bounds are known.</summary>
public sealed class ForkJoinTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1.5)]
    [InlineData(4, 25.0 / 12)]
    public void Harmonic_KnownNumbers(int n, double harmonic) => OrderStatistics.Harmonic(n).ShouldBe(harmonic, 1e-12);

    [Theory]
    [InlineData(1, 3, 2.0 / 3)]
    [InlineData(3, 3, 2 * 11.0 / 6)]
    [InlineData(2, 3, 2 * 5.0 / 6)]
    public void ExponentialMean_KnownCases(int k, int n, double mean) => OrderStatistics.ExponentialMean(k, n, 2).ShouldBe(mean, 1e-12);

    [Fact]
    public void MeanOfTwo_NobodyWaits_IsTheIdleMean() => new ForkJoin(0, 1, 2).MeanOfTwo.ShouldBe(new ForkJoin(0, 1, 2).IdleMean, 1e-12);

    [Fact]
    public void Refresh_FewWrites_IsHalfOfWhatALagOfTheIntervalGives() => (Staleness.Refresh(0.001, 1) / Staleness.Replica(0.001, 1)).ShouldBe(0.5, 0.001);

    [Theory]
    [InlineData(3, 0.5)]
    [InlineData(8, 0.3)]
    [InlineData(8, 0.8)]
    [InlineData(20, 0.6)]
    public void Search_ManyShards_IsWithinTheBoundsAndNearTheApproximation(int shards, double load)
    {
        var exact = new ForkJoin(1000 * load, 0.001, shards);
        var bench = StoreBench.Search(new SearchIndexOptions { Shards = shards, Copies = 1, Cores = 1, Query = new Exponential(0.001) }, new SeedSequence(7));
        var clients = bench.Use(1000 * load, StoreBench.Read());
        bench.Measure(60_000 / (1000 * load)).BrokenLaws().ShouldBeEmpty();

        var mean = clients.Latency.Mean / 1e9;
        mean.ShouldBeLessThan(exact.UpperBound);
        mean.ShouldBeGreaterThan(new ForkJoin(1000 * load, 0.001, 2).MeanOfTwo);
        mean.ShouldBe(exact.Approximation, 0.07 * exact.Approximation);
    }
}
