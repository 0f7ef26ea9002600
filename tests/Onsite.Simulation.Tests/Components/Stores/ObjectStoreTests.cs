using Onsite.Simulation.Components.Stores.Objects;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Stores;

public sealed class ObjectStoreTests
{
    [Fact]
    public void Arrive_Read_BeginsAfterATenthToAFifthOfASecond()
    {
        var bench = StoreBench.Objects(new ObjectStoreOptions());
        var readers = bench.Use(1000, StoreBench.Read(100));
        bench.Run(20);
        (readers.Latency.Mean / 1e6).ShouldBe(150, 2);
        (readers.Latency.Maximum / 1e6).ShouldBeLessThan(200);
        readers.Stale.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    /// <summary>A prefix takes its burst and its rate; with twice the prefixes, twice as much.</summary>
    [Theory]
    [InlineData(1, 5500)]
    [InlineData(2, 11_000)]
    public void Arrive_MoreThanItsPrefixesTake_IsToldToSlowDown(int prefixes, double perSecond)
    {
        var bench = StoreBench.Objects(new ObjectStoreOptions { Prefixes = prefixes, BurstSeconds = 0.01 });
        var readers = bench.Use(16_000, StoreBench.Read(100_000));
        bench.Run(1);
        bench.Engine.Restart();
        bench.Run(6);
        (readers.Outcomes[(int)Outcome.Ok] / 5.0).ShouldBe(perSecond, perSecond / 50);
        bench.Store.Counts.Refused.ShouldBe(readers.Outcomes[(int)Outcome.RateLimited]);
        bench.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.RateLimitBegan).ShouldBe(1);
    }

    [Fact]
    public void Arrive_Writes_HaveALimitOfTheirOwn()
    {
        var bench = StoreBench.Objects(new ObjectStoreOptions { BurstSeconds = 0.01 });
        var readers = bench.Use(4500, StoreBench.Read(100));
        var writers = bench.Use(4500, StoreBench.PlainWrite(100));
        bench.Run(5);
        readers.Outcomes[(int)Outcome.RateLimited].ShouldBeLessThan(200);
        (writers.Outcomes[(int)Outcome.RateLimited] / 5.0).ShouldBe(1000, 150);
    }

    [Fact]
    public void Crash_Outage_EndsWhatIsUnderWayAndLosesNothing()
    {
        var bench = StoreBench.Objects(new ObjectStoreOptions());
        var writers = bench.Use(100, StoreBench.Write(100), StoreBench.Retrying(1));
        bench.Run(10);
        bench.Store.Crash(0);
        bench.Engine.Calls.Live.ShouldBe(0);
        bench.Run(20);
        bench.Store.Recover(0);
        bench.Run(30);
        writers.Outcomes[(int)Outcome.Unreachable].ShouldBeInRange(900, 1100);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
        bench.Engine.Ledger.Count().Twice.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() =>
        {
            var bench = StoreBench.Objects(new ObjectStoreOptions());
            bench.Use(500, StoreBench.PlainWrite(50));
            bench.Use(500, StoreBench.Read(50));
            bench.Run(30);

            return bench;
        }, bench => bench.Run(60)).Bytes.ShouldBe(0);
    }
}
