using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tests.Components.Caches;

public sealed class CacheWriteTests
{
    private const long WriteDelay = 5 * CacheBench.Second;

    [Fact]
    public void Write_Through_IsAcknowledgedWhenItIsWhereItCounts()
    {
        var bench = Writing(CacheBench.Instant, from: 1, until: 1.5);
        bench.Store.Delay = CacheBench.Second;
        bench.Run(5);

        bench.Script.Answers[0].At.ShouldBe(2 * CacheBench.Second);
        bench.Store.Writes.ShouldBe(6);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
        bench.Cache.Entries.ShouldBe(6);
        bench.Cache.Counts.Stale.ShouldBe(0);
    }

    [Fact]
    public void Write_ThroughToAStoreThatFails_FailsAndKeepsNothing()
    {
        var bench = Writing(CacheBench.Instant, from: 1, until: 1.5);
        bench.Store.Fails = true;
        bench.Run(5);

        bench.Script.Answers.ShouldAllBe(a => a.Answer.Outcome == Outcome.Failed && a.Answer.Cause.Target == bench.Store.Id);
        bench.Cache.Entries.ShouldBe(0);
        bench.Engine.Ledger.Count().ShouldBe(new DurableCounts(6, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void Write_Behind_IsAcknowledgedAtOnceAndWrittenLater()
    {
        var bench = Writing(CacheBench.Instant with { WriteBehind = WriteDelay }, from: 1, until: 1.5);
        bench.Run(4);
        bench.Script.Answers[0].At.ShouldBe(CacheBench.Second);
        bench.Engine.Ledger.Count(bench.Cache.Holds).ShouldBe(new DurableCounts(6, 6, 0, 0, 0, UnderWay: 6));

        bench.Continue(20);
        bench.Engine.Ledger.Count(bench.Cache.Holds).ShouldBe(new DurableCounts(6, 6, 6, 0, 0, 0));
        bench.Cache.Counts.WrittenBehind.ShouldBe(6);
    }

    [Fact]
    public void Write_BehindAndReadMeanwhile_IsNeverStale()
    {
        var bench = new CacheBench(CacheBench.Instant with { WriteBehind = CacheBench.Second }, new KeyOptions { Count = 6, Exponent = 0 }, 100);
        Write(bench, 1, 20);
        bench.Run(30);
        bench.Engine.Ledger.Count(bench.Cache.Holds).Lost.ShouldBe(0);
        bench.Cache.Counts.Hits.ShouldBeGreaterThan(2500);
        bench.Cache.Counts.Stale.ShouldBe(0);
    }

    [Fact]
    public void Write_BehindAndCrash_LosesWhatWasAcknowledged()
    {
        var bench = Writing(CacheBench.Instant with { WriteBehind = WriteDelay }, from: 1, until: 1.5);
        bench.Script.At(3, () => bench.Cache.Crash(0));
        bench.Run(20);
        bench.Engine.Ledger.Count(bench.Cache.Holds).ShouldBe(new DurableCounts(6, 6, 0, Lost: 6, 0, 0));
        bench.Store.Writes.ShouldBe(0);
    }

    [Fact]
    public void Write_BehindAndStoreIsOut_IsTriedAgain()
    {
        var bench = Writing(CacheBench.Instant with { WriteBehind = CacheBench.Second }, from: 1, until: 1.5);
        bench.Store.Fails = true;
        bench.Script.At(10, () => bench.Store.Fails = false);
        bench.Run(20);
        bench.Engine.Ledger.Count(bench.Cache.Holds).ShouldBe(new DurableCounts(6, 6, 6, 0, 0, 0));
    }

    /// <summary>Nobody but the script asks for anything, and it writes.</summary>
    private static CacheBench Writing(CacheOptions options, double from, double until)
    {
        var bench = new CacheBench(options, new KeyOptions { Count = 1 }, 1e-9);
        Write(bench, from, until);
        return bench;
    }

    /// <summary>Ten writes a second, to six keys in turn.</summary>
    private static void Write(CacheBench bench, double from, double until)
    {
        for (var i = 0; from + (i / 10.0) <= until + 1e-9; i++)
        {
            var key = 1 + (i % 6);
            bench.Script.At(from + (i / 10.0), () => bench.ToCache.Send(new Request(-1, bench.Engine.Now) { Key = key, Verb = Verb.Write, Write = bench.Engine.Ledger.Begin() }));
        }
    }
}
