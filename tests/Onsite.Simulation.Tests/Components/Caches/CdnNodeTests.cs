using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Caches;

public sealed class CdnNodeTests
{
    private static readonly KeyOptions OneKey = new() { Count = 1 };

    [Fact]
    public void Read_HitOrMiss_TakesTheLatencyAndTheFetch()
    {
        var bench = new CdnBench(CdnBench.Instant with { Pops = 1, Latency = new Constant(0.010) }, OneKey, 10);
        bench.Origin.Delay = CacheBench.Second;
        bench.Run(100);
        bench.Clients.Latency.Quantile(0.5).ShouldBe(10e6, 1e5);
        bench.Clients.Latency.Maximum.ShouldBe(1_010_000_000);
        bench.Origin.Reads.ShouldBe(1);
    }

    /// <summary>With a key that is wanted everywhere each point fetches it once; where keys have their point, one does.</summary>
    [Theory]
    [InlineData(PopChoice.Anywhere, true, 4, 4)]
    [InlineData(PopChoice.ByKey, true, 1, 1)]
    [InlineData(PopChoice.ByKey, false, 850, 1150)]
    internal void Collapse_CrowdAtTheStart_FetchesAsOftenAsThereArePoints(PopChoice choice, bool collapses, int least, int most)
    {
        var bench = new CdnBench(CdnBench.Instant with { Choice = choice, Collapses = collapses }, OneKey, 1000);
        bench.Origin.Delay = CacheBench.Second;
        bench.Run(3);
        bench.Origin.Reads.ShouldBeInRange(least, most);
        bench.Cdn.Counts.MostFetches.ShouldBe(choice == PopChoice.ByKey ? bench.Origin.Reads : 1);
        bench.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.StampedeBegan).ShouldBe(collapses ? 0 : 1);
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum());
        bench.Cdn.Gauge(bench.Engine.Now).Waiting.ShouldBe(0);
    }

    [Fact]
    public void StaleFor_ExpiredValue_NobodyWaits()
    {
        var bench = new CdnBench(CdnBench.Instant with { Pops = 1, Ttl = CacheBench.Second, StaleFor = 10 * CacheBench.Second }, OneKey, 1000);
        bench.Origin.Delay = 200 * CacheBench.Millisecond;
        bench.Run(0.5);
        bench.Engine.Restart();
        bench.Continue(12.5);
        bench.Clients.Latency.Maximum.ShouldBe(0);
        bench.Origin.Reads.ShouldBeInRange(10, 11);
        ((double)bench.Cdn.Counts.Expired).ShouldBe(10 * 200, 250);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void StaleFor_OriginIsOut_CoversForIt(int staleFor)
    {
        var bench = new CdnBench(CdnBench.Instant with { Ttl = CacheBench.Second, StaleFor = staleFor * CacheBench.Second }, OneKey, 1000);
        bench.Script.At(5, () => bench.Origin.Fails = true);
        bench.Run(30);
        if (staleFor == 0)
        {
            bench.Ended(Outcome.Failed).ShouldBeGreaterThan(20_000);
        }
        else
        {
            bench.Ended(Outcome.Failed).ShouldBe(0);
        }
    }

    [Fact]
    public void Fetch_Fails_FailsAllWhoWaitAndIsTriedAnew()
    {
        var bench = new CdnBench(CdnBench.Instant with { Pops = 1 }, OneKey, 100);
        bench.Origin.AnswerDelay = CacheBench.Second;
        bench.Origin.Fails = true;
        bench.Script.At(1.5, () => bench.Origin.Fails = false);
        bench.Run(4);
        ((double)bench.Ended(Outcome.Failed)).ShouldBe(100, 30);
        bench.Origin.Reads.ShouldBe(2);
        bench.Ended(Outcome.Ok).ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Write_GoesPastTheCacheAndWithoutAPurgeLeavesItStale()
    {
        var bench = new CdnBench(CdnBench.Instant, OneKey, 100);
        bench.Script.At(5, () => bench.ToCdn.Send(new Request(-1, bench.Engine.Now) { Key = 1, Verb = Verb.Write, Write = bench.Engine.Ledger.Begin() }));
        bench.Script.Send(8, bench.ToCdn, Verb.Invalidate, 1);
        bench.Run(20);
        bench.Origin.Writes.ShouldBe(1);
        ((double)bench.Cdn.Counts.Stale).ShouldBe(300, 60);
        bench.Origin.Reads.ShouldBe(8);
    }

    [Fact]
    public void Purge_WhileAnOldValueIsOnItsWay_KeepsItOut()
    {
        var bench = new CdnBench(CdnBench.Instant with { Pops = 1 }, OneKey, 100);
        bench.Origin.AnswerDelay = CacheBench.Second;
        bench.Script.Send(0.5, bench.ToOrigin, Verb.Write, 1);
        bench.Script.Send(0.6, bench.ToCdn, Verb.Invalidate, 1);
        bench.Run(5);
        bench.Cdn.Counts.Stale.ShouldBe(0);
        bench.Origin.Reads.ShouldBe(2);
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum());
    }

    [Fact]
    public void Cached_OperationThatIsNot_GoesToTheOriginEachTime()
    {
        var bench = new CdnBench(CdnBench.Instant with { Cached = [false] }, OneKey, 100).Run(10);
        bench.Origin.Reads.ShouldBe(bench.Clients.Outcomes.Sum());
        bench.Cdn.Counts.Reads.ShouldBe(0);
    }

    [Fact]
    public void Crash_OfAPoint_SendsItsRequestsToTheNext()
    {
        var bench = new CdnBench(CdnBench.Instant with { Latency = new Constant(0.01) }, new KeyOptions { Count = 100, Exponent = 0 }, 1000);
        bench.Origin.Delay = 100 * CacheBench.Millisecond;
        bench.Script.At(0.05, () => bench.Cdn.Crash(1)); // with some on their way to the origin and some that wait for them
        bench.Script.At(5, () => bench.Cdn.Recover(1));
        bench.Run(10);
        bench.Ended(Outcome.Unreachable).ShouldBeInRange(5, 25);
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum() - bench.Ended(Outcome.Unreachable));
        bench.Origin.Reads.ShouldBeInRange(401, 430);
    }

    [Fact]
    public void Crash_OfAllPoints_LeavesNobodyToAnswer()
    {
        var bench = new CdnBench(CdnBench.Instant, OneKey, 100);
        bench.Script.At(5, () => Enumerable.Range(0, 4).ToList().ForEach(bench.Cdn.Crash));
        bench.Run(10);
        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(500, 90);
        bench.Cdn.Entries.ShouldBe(0);
    }

    [Fact]
    public void Flush_AllPoints_FetchAnewAndItIsTold()
    {
        var bench = new CdnBench(CdnBench.Instant, new KeyOptions { Count = 50, Exponent = 0 }, 1000);
        bench.Script.At(5, bench.Cdn.Flush);
        bench.Run(10);
        bench.Origin.Reads.ShouldBe(400);
        bench.Engine.Journal.Notes.Select(n => (n.Kind, n.Number)).ShouldBe([(NoteKind.CacheFlushed, 200L)]);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed) => new CdnBench(CdnBench.Instant with { Ttl = CacheBench.Second, TtlJitter = 0.1, StaleFor = CacheBench.Second }, new KeyOptions { Count = 1000 }, 1000, seed).Run(3).Engine.TraceHash;

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        var (bytes, bench) = Allocations.Of(() =>
        {
            var made = new CdnBench(CdnBench.Instant with { Memory = 500, ItemSize = 1, Ttl = CacheBench.Second, TtlJitter = 0.2, StaleFor = CacheBench.Second / 10, Latency = new Exponential(0.01) }, new KeyOptions { Count = 3000 }, 2000);
            made.Origin.Delay = 50 * CacheBench.Millisecond;
            made.Run(30);

            return made;
        }, made => made.Engine.RunUntil(50 * CacheBench.Second));
        bytes.ShouldBe(0);
        bench.Continue(50);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Make_NoPoints_Throws(int pops) => Should.Throw<ArgumentOutOfRangeException>(() => new CdnOptions { Pops = pops }.Check());
}
