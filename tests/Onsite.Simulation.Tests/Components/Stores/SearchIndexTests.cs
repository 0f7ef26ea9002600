using Onsite.Simulation.Components.Stores.Search;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Stores;

public sealed class SearchIndexTests
{
    private const long Second = 1_000_000_000;

    private static readonly SearchIndexOptions Five = new() { Query = new Exponential(0.002), Index = new Exponential(0.001) };

    [Theory]
    [InlineData(0, false)]
    [InlineData(Second, true)]
    public void Arrive_QueryAfterADocumentChanged_IsStaleUntilTheRefresh(long refreshEvery, bool isStale)
    {
        var bench = StoreBench.Search(Five with { RefreshEvery = refreshEvery });
        bench.Use(2, StoreBench.Write(1));
        var searchers = bench.Use(50, StoreBench.Read(1));
        var others = bench.Use(50, (_, _, request) => request with { Verb = Verb.Read, Key = 77 });
        bench.Run(100);
        (searchers.Stale > 100).ShouldBe(isStale);
        bench.Store.Counts.Stale.ShouldBe(searchers.Stale);
        others.Stale.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Arrive_Query_CostsEveryShardAndADocumentEveryCopyOfOne()
    {
        var bench = StoreBench.Search(Five with { Query = new Constant(0.002), Index = new Constant(0.001) });
        bench.Use(100, StoreBench.Read());
        bench.Use(200, StoreBench.Write(10_000));
        bench.Run(50);
        for (var part = 0; part < bench.Store.Parts; part++)
        {
            // Half of the queries and a fifth of the documents, of four cores.
            bench.Store.Utilization(part, bench.Engine.Now).ShouldBe(((50 * 0.002) + (40 * 0.001)) / 4, 0.002);
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Crash_CopiesOfAShard_FailQueriesWhenTheLastIsGone(int dead, bool succeeds)
    {
        var bench = StoreBench.Search(Five);
        for (var part = 0; part < dead; part++)
        {
            bench.Store.Crash(part);
        }

        var searchers = bench.Use(100, StoreBench.Read(10));
        bench.Run(5);
        searchers.Outcomes[(int)(succeeds ? Outcome.Ok : Outcome.Unreachable)].ShouldBeGreaterThan(450);
        searchers.Outcomes[(int)(succeeds ? Outcome.Unreachable : Outcome.Ok)].ShouldBe(0);
    }

    [Fact]
    public void SetPace_OneSlowCopy_IsFeltByEveryOtherQuery()
    {
        var bench = StoreBench.Search(Five with { Query = new Constant(0.002) });
        bench.Store.SetPace(0, 0.1);
        var searchers = bench.Use(50, StoreBench.Read());
        bench.Run(50);
        (searchers.Latency.Quantile(0.25) / 1e6).ShouldBe(2, 0.1);
        (searchers.Latency.Quantile(0.75) / 1e6).ShouldBe(20, 1);
    }

    [Fact]
    public void Arrive_MoreThanAShardTakes_IsRefusedWhereOneShardDropsIt()
    {
        var bench = StoreBench.Search(Five with { Cores = 1, Copies = 1, QueueLimit = 10 });
        var searchers = bench.Use(1000, StoreBench.Read());
        bench.Run(20);
        searchers.Outcomes[(int)Outcome.QueueFull].ShouldBeGreaterThan(5000);
        bench.Store.Counts.Refused.ShouldBe(searchers.Outcomes[(int)Outcome.QueueFull]);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Crash_AtRandom_AnswersEveryCall()
    {
        var bench = StoreBench.Search(Five);
        var searchers = bench.Use(500, StoreBench.Read(10));
        var writers = bench.Use(200, StoreBench.Write(10), StoreBench.Retrying(0.01));
        var random = new RandomSource(3);
        for (var i = 1; i < 60; i++)
        {
            bench.Run(i * 0.2);
            var part = random.NextInt32(bench.Store.Parts);
            if (random.NextBoolean(0.4))
            {
                bench.Store.Crash(part);
            }
            else
            {
                bench.Store.Recover(part);
            }

            bench.BrokenLaws().ShouldBeEmpty();
        }

        (searchers.StopsAt, writers.StopsAt) = (bench.Engine.Now, bench.Engine.Now);
        bench.Run(20);
        bench.Engine.Calls.Live.ShouldBe(0);
        bench.Store.JobsUnderWay.ShouldBe(0);
        searchers.Outcomes.Sum().ShouldBe(searchers.Asked);
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() =>
        {
            var bench = StoreBench.Search(Five);
            bench.Use(100, StoreBench.PlainWrite(50));
            bench.Use(200, StoreBench.Read(50));
            bench.Run(30);

            return bench;
        }, bench => bench.Run(60)).Bytes.ShouldBe(0);
    }
}
