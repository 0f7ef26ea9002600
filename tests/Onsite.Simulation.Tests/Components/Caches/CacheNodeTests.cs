using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Components.Stores.Objects;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Caches;

public sealed class CacheNodeTests
{
    private static readonly KeyOptions OneKey = new() { Count = 1 };

    [Fact]
    public void Read_ThenPut_ThenRead_MissesAndHits()
    {
        var bench = Scripted(CacheBench.Instant);
        bench.Script.Send(1, bench.ToCache, Verb.Read, 7);
        bench.Script.Send(2, bench.ToCache, Verb.Put, 7);
        bench.Script.Send(3, bench.ToCache, Verb.Read, 7);
        bench.Script.Send(4, bench.ToCache, Verb.Invalidate, 7);
        bench.Script.Send(5, bench.ToCache, Verb.Read, 7);
        bench.Run(6);

        bench.Script.Answers.Select(a => a.Answer.Marks.HasFlag(Marks.Miss)).ShouldBe([true, false, false, false, true]);
        (bench.Cache.Counts.Hits, bench.Cache.Counts.Misses, bench.Cache.Counts.Invalidations).ShouldBe((1, 2, 1));
    }

    [Fact]
    public void Read_OfNoKey_AlwaysMissesAndIsNotKept()
    {
        var bench = Scripted(CacheBench.Instant with { SingleFlight = true });
        bench.Script.Send(1, bench.ToCache, Verb.Read, 0);
        bench.Script.Send(2, bench.ToCache, Verb.Read, 0);
        bench.Run(3);
        bench.Cache.Counts.Misses.ShouldBe(2);
    }

    /// <summary>One thread and 10 µs each: 100,000 a second, and what is beyond waits.</summary>
    [Fact]
    public void Work_OneThread_IsBusyForAsLongAsItIsGivenWork()
    {
        var bench = new CacheBench(new CacheOptions { Parts = 1 }, new KeyOptions { Count = 1000 }, 40_000).Run(2);
        var gauge = bench.Cache.Gauge(bench.Engine.Now);
        (gauge.BusyArea / bench.Engine.Now).ShouldBe(0.4 * (1 + (bench.Cache.Counts.Puts / 80_000.0)), 0.01);
        gauge.Capacity.ShouldBe(1);
    }

    [Fact]
    public void QueueLimit_MoreThanItCanDo_RefusesTheRest()
    {
        var bench = new CacheBench(new CacheOptions { QueueLimit = 10 }, new KeyOptions { Count = 10 }, 200_000);
        bench.App.Handler[0] = bench.App.Handler[0] with { OnFailure = 0 };
        bench.Run(0.5);
        (bench.Ended(Outcome.Ok) / 0.5).ShouldBe(100_000, 1000);
        bench.Ended(Outcome.Failed).ShouldBeGreaterThan(40_000);
        bench.Cache.Gauge(bench.Engine.Now).Waiting.ShouldBeLessThanOrEqualTo(10);
    }

    /// <summary>Without: everybody who comes while the first fetches does so too. With: one does, and the others get what it brings when it brings it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SingleFlight_CrowdAtAnEmptyCache_LetsOneFetch(bool isSingle)
    {
        var bench = new CacheBench(CacheBench.Instant with { SingleFlight = isSingle }, OneKey, 1000);
        bench.Store.Delay = CacheBench.Second;
        bench.Run(3);

        bench.Store.Reads.ShouldBeInRange(isSingle ? 1 : 850, isSingle ? 1 : 1150);
        bench.Cache.Counts.Joined.ShouldBeInRange(isSingle ? 850 : 0, isSingle ? 1150 : 0);
        bench.Cache.Counts.MostFetches.ShouldBe(bench.Store.Reads);
        bench.Clients.Latency.Maximum.ShouldBeInRange(CacheBench.Second, (long)(1.001 * CacheBench.Second));
        bench.Clients.Outcomes[0].ShouldBe(bench.Clients.Outcomes.Sum());
    }

    [Fact]
    public void Stampede_HotKeyFlushed_IsToldOnceWithItsNumber()
    {
        var bench = new CacheBench(CacheBench.Instant, OneKey, 1000);
        bench.Store.Delay = 100 * CacheBench.Millisecond;
        bench.Script.At(2, bench.Cache.Flush);
        bench.Run(5);

        Notes(bench).ShouldBe([(NoteKind.StampedeBegan, 10L), (NoteKind.CacheFlushed, 1L), (NoteKind.StampedeBegan, 10L)]);
        bench.Cache.Counts.Stampedes.ShouldBe(2);
        bench.Cache.Counts.MostFetches.ShouldBeInRange(70, 140);
    }

    [Fact]
    public void Stampede_FlushOfManyKeys_IsToldOnce()
    {
        var bench = new CacheBench(CacheBench.Instant, new KeyOptions { Count = 20, Exponent = 0 }, 5000);
        bench.Store.Delay = 100 * CacheBench.Millisecond;
        bench.Script.At(1, bench.Cache.Flush);
        bench.Run(3);

        bench.Cache.Counts.Stampedes.ShouldBe(40);
        Notes(bench).Count(n => n.Kind == NoteKind.StampedeBegan).ShouldBe(2);
    }

    [Fact]
    public void Stampede_MissesOneAfterTheOther_IsNone()
    {
        var bench = new CacheBench(CacheBench.Instant, OneKey, 20);
        bench.App.Handler[3] = new HandlerStep(StepKind.Reply); // it never brings what it fetched
        bench.Run(100);
        bench.Cache.Counts.Misses.ShouldBeGreaterThan(1500);
        bench.Cache.Counts.Stampedes.ShouldBe(0);
        bench.Cache.Counts.MostFetches.ShouldBe(1);
    }

    [Fact]
    public void Lease_FetchFails_PassesToTheNextAfterItsTime()
    {
        var bench = new CacheBench(CacheBench.Instant with { SingleFlight = true, LeaseTimeout = 2 * CacheBench.Second }, OneKey, 100);
        bench.Store.Delay = 10 * CacheBench.Millisecond;
        bench.Store.Fails = true;
        bench.Script.At(5, () => bench.Store.Fails = false);
        bench.Run(10);

        bench.Ended(Outcome.Failed).ShouldBe(3); // the first, and one at each time that the lease ran out: at two seconds and at four
        bench.Cache.Counts.LeaseTimeouts.ShouldBe(3);
        bench.Clients.Latency.Maximum.ShouldBeGreaterThan(5 * CacheBench.Second);
        bench.Cache.Gauge(bench.Engine.Now).Waiting.ShouldBe(0);
    }

    [Fact]
    public void Lease_WaitingOnesHaveGivenUp_PassesToOneThatHasNot()
    {
        var bench = new CacheBench(CacheBench.Instant with { SingleFlight = true, LeaseTimeout = 2 * CacheBench.Second }, OneKey, 100);
        var impatient = bench.Engine.Add(new Link(bench.App, bench.Cache, new() { Timeout = CacheBench.Second / 10 }));
        bench.App.Handler[0] = bench.App.Handler[0] with { Link = impatient, OnFailure = 0 };
        bench.Store.Delay = 10 * CacheBench.Millisecond;
        bench.Store.Fails = true;
        bench.Script.At(1, () => bench.Store.Fails = false);
        bench.Run(6);

        bench.Store.Reads.ShouldBe(2);
        bench.Ended(Outcome.Ok).ShouldBeGreaterThan(350);
        bench.Ended(Outcome.Failed).ShouldBeInRange(150, 240);
    }

    /// <summary>A value is read, then written, then the key is invalidated, and only then does the reader bring the old value. A lease turns it away; without it stays, and every hit is stale.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Invalidate_WhileAnOldValueIsOnItsWay_IsKeptOutByTheLease(bool isSingle)
    {
        var bench = new CacheBench(CacheBench.Instant with { SingleFlight = isSingle }, OneKey, 100);
        bench.Store.AnswerDelay = CacheBench.Second;
        bench.Script.Send(0.5, bench.ToStore, Verb.Write, 1);
        bench.Script.Send(0.6, bench.ToCache, Verb.Invalidate, 1);
        bench.Run(1.5);

        bench.Cache.Counts.RefusedPuts.ShouldBe(isSingle ? 1 : 0);
        if (isSingle)
        {
            bench.Continue(5);
            bench.Cache.Counts.Stale.ShouldBe(0);
            bench.Store.Reads.ShouldBe(2);
        }
        else
        {
            bench.Cache.Counts.Stale.ShouldBeGreaterThan(30);
            bench.Clients.Outcomes[0].ShouldBe(bench.Clients.Outcomes.Sum());
        }
    }

    [Fact]
    public void Stale_WriteWithoutInvalidation_IsServedUntilItExpires()
    {
        var bench = new CacheBench(CacheBench.Instant with { Ttl = 4 * CacheBench.Second }, OneKey, 100);
        bench.Script.At(2, () => bench.ToStore.Send(new Request(-1, bench.Engine.Now) { Key = 1, Verb = Verb.Write, Write = bench.Engine.Ledger.Begin() }));
        bench.Run(6);

        // Filled at the first request, written at 2, expired at 4: two seconds of a hundred hits each.
        ((double)bench.Cache.Counts.Stale).ShouldBe(200, 45);
        bench.Engine.Versions.Count.ShouldBe(1);
    }

    [Fact]
    public void Stale_WriteThatNobodyWasToldOf_IsNotStale()
    {
        var bench = new CacheBench(CacheBench.Instant, OneKey, 100);
        bench.Store.AnswerDelay = 0;
        bench.Script.At(2, () => bench.Store.AnswerDelay = 100 * CacheBench.Second);
        bench.Script.At(2.1, () => bench.ToStore.Send(new Request(-1, bench.Engine.Now) { Key = 1, Verb = Verb.Write, Write = bench.Engine.Ledger.Begin() }));
        bench.Run(5);
        bench.Store.Writes.ShouldBe(1);
        bench.Cache.Counts.Stale.ShouldBe(0);
    }

    /// <summary>The stores themselves tell when a key was written, and the values that they give out say when they were read.</summary>
    [Fact]
    public void Stale_ObjectStoreBehindIt_IsCountedByWhatTheStoreTells()
    {
        var bench = new CacheBench(CacheBench.Instant with { Ttl = 10 * CacheBench.Second }, OneKey, 100);
        var seeds = new SeedSequence(9);
        var objects = bench.Engine.Add(new ObjectStoreNode(new ObjectStoreOptions(), seeds.Stream("objects", "work")) { Name = "objects" });
        bench.App.Handler[2] = bench.App.Handler[2] with { Link = bench.Engine.Add(new Link(bench.App, objects)) };
        var toObjects = bench.Engine.Add(new Link(bench.Script, objects));
        bench.Script.At(5, () => toObjects.Send(new Request(-1, bench.Engine.Now) { Key = 1, Verb = Verb.Write, Write = bench.Engine.Ledger.Begin() }));
        bench.Run(20);

        ((double)bench.Cache.Counts.Stale).ShouldBe(500, 80); // from 5 to 10, when the first value expires
        bench.Cache.Counts.Hits.ShouldBeGreaterThan(1500);
    }

    /// <summary>After each expiry one fetches, and nobody else waits.</summary>
    [Fact]
    public void StaleFor_ExpiredValue_IsGivenOutWhileOneFetches()
    {
        var bench = new CacheBench(CacheBench.Instant with { Ttl = CacheBench.Second, StaleFor = 10 * CacheBench.Second }, OneKey, 1000);
        bench.Store.Delay = 200 * CacheBench.Millisecond;
        bench.Run(12.5);

        var first = bench.Cache.Counts.MostFetches; // the cold start: nothing is there that could be given out
        first.ShouldBeGreaterThan(100);
        (bench.Store.Reads - first).ShouldBeInRange(9, 11);
        ((double)bench.Cache.Counts.Expired).ShouldBe(10 * 200, 250);
        bench.Cache.Counts.Stale.ShouldBe(0); // expired, but nobody has written since
    }

    [Fact]
    public void Ttl_JitteredOrNot_SpreadsTheMissesOfWhatCameTogether()
    {
        static long MostInASecond(double jitter)
        {
            var bench = new CacheBench(CacheBench.Instant with { Ttl = 20 * CacheBench.Second, TtlJitter = jitter }, new KeyOptions { Count = 200, Exponent = 0 }, 2000);
            bench.Run(1);
            var most = 0L;
            for (var second = 2; second < 60; second++)
            {
                var before = bench.Cache.Counts.Misses;
                bench.Continue(second);
                most = Math.Max(most, bench.Cache.Counts.Misses - before);
            }

            return most;
        }

        MostInASecond(0).ShouldBeGreaterThan(190);
        MostInASecond(0.2).ShouldBeLessThan(60);
    }

    [Fact]
    public void Crash_OfOneNode_LosesItsKeysAndAnswersUnreachable()
    {
        var bench = new CacheBench(new CacheOptions { Parts = 4 }, new KeyOptions { Count = 10_000, Exponent = 0 }, 5000);
        bench.Script.At(5, () => bench.Cache.Crash(2));
        bench.Script.At(7, () => bench.Cache.Recover(2));
        bench.Run(5 - 1e-6);
        var before = bench.Cache.Entries;
        bench.Continue(5);
        ((double)bench.Cache.Entries / before).ShouldBe(0.75, 0.02);
        var reads = bench.Store.Reads;
        bench.Continue(7 - 1e-6);

        (bench.Store.Reads - reads).ShouldBeGreaterThan(2200); // a quarter of 10,000 goes to the store directly
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum()); // nobody hears of it
        bench.Continue(9);
        bench.Cache.Entries.ShouldBeGreaterThan((long)(0.8 * before));
        Notes(bench).Select(n => n.Kind).ShouldBe([NoteKind.Crashed, NoteKind.Recovered]);
    }

    [Fact]
    public void Crash_WhileOthersWaitForALease_EndsThemAll()
    {
        var bench = new CacheBench(CacheBench.Instant with { SingleFlight = true }, OneKey, 1000);
        bench.App.Handler[0] = bench.App.Handler[0] with { OnFailure = 0 };
        bench.Store.Delay = 10 * CacheBench.Second;
        bench.Script.At(1, () => bench.Cache.Crash(0));
        bench.Script.At(1.5, () => bench.Cache.Recover(0));
        bench.Run(3);

        ((double)bench.Ended(Outcome.Failed)).ShouldBe(1500, 150);
        bench.Store.Gauge(0).ShouldBe(default);
        bench.Cache.Gauge(bench.Engine.Now).Waiting.ShouldBeInRange(1350, 1650);
        bench.Continue(30);
        bench.Cache.Gauge(bench.Engine.Now).Waiting.ShouldBe(0);
    }

    [Fact]
    public void SetPace_SlowNode_TakesLonger()
    {
        var bench = new CacheBench(new CacheOptions { Work = new Constant(1e-3) }, OneKey, 10);
        bench.Script.At(10, () => bench.Cache.SetPace(0, 0.1));
        bench.Run(10);
        bench.Clients.Latency.Quantile(0.5).ShouldBe(1e6, 1e4);
        bench.Engine.Restart();
        bench.Clients.Restart(bench.Engine.Now);
        bench.Continue(20);
        bench.Clients.Latency.Quantile(0.5).ShouldBeGreaterThan(9.9e6);
    }

    /// <summary>Ten nodes could do a million a second between them; four in five requests for one key all go to one.</summary>
    [Fact]
    public void HotKey_ManyNodes_OverloadsTheOneThatHasIt()
    {
        var bench = new CacheBench(new CacheOptions { Parts = 10 }, new KeyOptions { Count = 100_000, Exponent = 0.5 }, 150_000);
        bench.Run(0.3);
        bench.Cache.Gauge(bench.Engine.Now).Waiting.ShouldBeLessThan(100);
        bench.Keys.SetHotShare(0.8);
        bench.Continue(0.6);
        bench.Cache.Gauge(bench.Engine.Now).Waiting.ShouldBeGreaterThan(4000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_SameSeed_IsTheSameToTheBit(bool isSingle)
    {
        ulong Hash(ulong seed) => new CacheBench(new CacheOptions { Parts = 3, Memory = 100, ItemSize = 1, Ttl = CacheBench.Second, TtlJitter = 0.2, SingleFlight = isSingle }, new KeyOptions { Count = 1000 }, 2000, seed).Run(3).Engine.TraceHash;

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    /// <summary>But for the journal, which is told of stampedes; here there are none.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1_000_000_000)]
    public void Run_SteadyState_AllocatesNothing(bool isSingle, long staleFor)
    {
        var (bytes, bench) = Allocations.Of(() =>
        {
            var made = new CacheBench(new CacheOptions { Parts = 2, Memory = 500, ItemSize = 1, Ttl = CacheBench.Second, TtlJitter = 0.2, SingleFlight = isSingle, StaleFor = staleFor, StampedeAt = 1000 }, new KeyOptions { Count = 3000 }, 2000);
            made.Store.Delay = 50 * CacheBench.Millisecond;
            made.Run(30);

            return made;
        }, made => made.Engine.RunUntil(50 * CacheBench.Second));
        bytes.ShouldBe(0);
        bench.Continue(50);
    }

    /// <summary>Where a value is fetched in a crowd the handlers of all who waited go on: one after the other and not each from within the other.</summary>
    [Fact]
    public void SingleFlight_HundredThousandWait_ReturnsToAllOfThem()
    {
        var bench = new CacheBench(CacheBench.Instant with { SingleFlight = true }, OneKey, 100_000);
        bench.Store.Delay = CacheBench.Second;
        bench.Run(1.1);
        bench.Store.Reads.ShouldBe(1);
        bench.Ended(Outcome.Ok).ShouldBeGreaterThan(99_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Make_NoParts_Throws(int parts) => Should.Throw<ArgumentOutOfRangeException>(() => new CacheOptions { Parts = parts }.Check());

    [Fact]
    public void Make_JitterAboveOne_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new CacheOptions { TtlJitter = 1.1 }.Check());

    private static CacheBench Scripted(CacheOptions options) => new(options, OneKey, 1e-9);

    private static List<(NoteKind Kind, long Number)> Notes(CacheBench bench) => [.. bench.Engine.Journal.Notes.Select(n => (n.Kind, n.Number))];
}
