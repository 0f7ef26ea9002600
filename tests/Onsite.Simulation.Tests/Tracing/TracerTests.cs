using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Tests.Tracing;

public sealed class TracerTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Trace_ChainWithConstantTimes_HasEachSpanWhereItIsKnownToBe()
    {
        var rig = new TraceRig(5);
        var store = rig.Service("store", TraceRig.Compute(5));
        var front = rig.Service("front");
        front.Handler = [TraceRig.Compute(2), TraceRig.Call(rig.Link(front, store)), TraceRig.Compute(1), new(StepKind.Reply)];
        rig.Enter(front, latency: 1).Run(100);

        rig.Told().ShouldBe([
            "clients request 0-10",
            " clients→front call 0-10",
            "  clients→front attempt 1 0-10",
            "   front visit 1-9",
            "    front working 1-3",
            "    front→store call 3-8",
            "     store visit 3-8",
            "      store working 3-8",
            "    front working 8-9",
        ]);
        rig.Path().ShouldBe(["clients→front in transit 2", "front working 3", "store working 5"]);
    }

    [Theory]
    [InlineData(1, int.MaxValue)] // for the core
    [InlineData(1000, 1)] // for a place
    public void Trace_SecondOfTwo_WasQueuedUntilTheFirstWasDone(int cores, int places)
    {
        var rig = new TraceRig(0, 2);
        rig.Enter(rig.Service("front", new ServiceOptions { Cores = cores, Concurrency = places }, TraceRig.Compute(10))).Run(100);

        rig.Path(0).ShouldBe(["front working 10"]);
        rig.Path(1).ShouldBe(["front queued 8", "front working 10"]);
        rig.Told(1).Skip(2).ShouldBe(["  front visit 0-18", "   front queued 0-8", "   front working 8-18"]);
    }

    [Fact]
    public void Trace_FirstAttemptTimedOut_GoesOnForNobodyAndCountsUntilItWasGivenUp()
    {
        var rig = new TraceRig(0);
        var policies = new LinkPolicies { Timeout = 100 * Millisecond, Retry = new RetryOptions { Attempts = 2, Backoff = 50 * Millisecond, Jitter = Jitter.None } };
        rig.Enter(rig.Scripted("end", (300, Outcome.Ok), (10, Outcome.Ok)), policies).Run(1000);

        rig.Told().ShouldBe([
            "clients request 0-160",
            " clients→end call 0-160",
            "  clients→end attempt 1 0-300, given up at 100",
            "   end visit 0-300",
            "    end working 0-300",
            "  clients→end backing off 100-150",
            "  clients→end attempt 2 150-160",
            "   end visit 150-160",
            "    end working 150-160",
        ]);
        rig.Path().ShouldBe(["end working 110", "clients→end backing off 50"]);
    }

    [Fact]
    public void Trace_RequestFails_SaysHowAndWhatItWaitedFor()
    {
        var rig = new TraceRig(0);
        var end = rig.Scripted("end", (300, Outcome.Ok));
        rig.Enter(end, new LinkPolicies { Timeout = 100 * Millisecond }).Run(1000);

        rig.Told().Take(3).ShouldBe(["clients request 0-100, TimedOut", " clients→end call 0-100, TimedOut", "  clients→end attempt 1 0-300, given up at 100"]);
        rig.Path().ShouldBe(["end working 100"]);
    }

    [Fact]
    public void Trace_RequestIsLost_WasInTransitUntilItsSenderNoticed()
    {
        var rig = new TraceRig(0);
        var end = rig.Scripted("end", (10, Outcome.Ok));
        rig.Enter(end, new LinkPolicies { Timeout = 100 * Millisecond });
        rig.Engine.Targets.OfType<Link>().Single().SetCut(true);
        rig.Run(1000);

        rig.Told().ShouldBe(["clients request 0-100, TimedOut", " clients→end call 0-100, TimedOut", "  clients→end attempt 1 0-100, lost, given up at 100, TimedOut"]);
        rig.Path().ShouldBe(["clients→end in transit 100"]);
    }

    [Fact]
    public void Trace_ParallelCalls_WaitsForTheSlowest()
    {
        var rig = new TraceRig(0);
        var front = rig.Service("front");
        var links = new[] { 5, 20, 10 }.Select(ms => rig.Link(front, rig.Service($"store{ms}", TraceRig.Compute(ms)))).ToArray();
        front.Handler = [TraceRig.Compute(2), TraceRig.Parallel(1, links), TraceRig.Compute(3), new(StepKind.Reply)];
        rig.Enter(front).Run(100);

        rig.Path().ShouldBe(["front working 5", "store20 working 20"]);
        rig.Told().ShouldContain("     store5 working 2-7");
        rig.Told().ShouldContain("     store10 working 2-12");
    }

    [Fact]
    public void Trace_HedgeAnsweredFirst_WaitedForTheFirstUntilTheHedgeWasSent()
    {
        var rig = new TraceRig(0);
        rig.Enter(rig.Scripted("end", (200, Outcome.Ok), (10, Outcome.Ok)), new LinkPolicies { Hedge = new HedgeOptions { After = 50 * Millisecond, BudgetRatio = 1 } }).Run(1000);

        rig.Told().ShouldBe([
            "clients request 0-60",
            " clients→end call 0-60",
            "  clients→end attempt 1 0-200, given up at 60",
            "   end visit 0-200",
            "    end working 0-200",
            "  clients→end hedge 50-60",
            "   end visit 50-60",
            "    end working 50-60",
        ]);
        var own = new long[rig.Trace().Count];
        CriticalPath.Find(rig.Trace(), own);
        (own[4], own[7]).ShouldBe((50 * Millisecond, 10 * Millisecond));
    }

    [Fact]
    public void Trace_NoConnectionFree_WaitedForOne()
    {
        var rig = new TraceRig(0, 4);
        rig.Enter(rig.Scripted("end", (10, Outcome.Ok)), new LinkPolicies { Pool = new PoolOptions(1) }).Run(1000);

        rig.Path(1).ShouldBe(["clients→end waiting for a connection 6", "end working 10"]);
    }

    [Fact]
    public void Trace_MessageHandedOn_IsPartOfTheTraceAndNotOfItsLatency()
    {
        var rig = new TraceRig(0);
        var queue = rig.Queue("queue");
        queue.Attach(rig.Link(queue, rig.Service("worker", TraceRig.Compute(30))), slots: 1);
        rig.Enter(queue).Run(1000);

        rig.Told().ShouldBe([
            "clients request 0-2",
            " clients→queue call 0-2",
            "  queue visit 0-2",
            "   queue working 0-2",
            "   queue→worker call 2-32, beside",
            "    worker visit 2-32",
            "     worker working 2-32",
        ]);
        rig.Path().ShouldBe(["queue working 2"]);
    }

    [Fact]
    public void Trace_CallThatNobodyWaitsFor_IsBeside()
    {
        var rig = new TraceRig(0);
        var front = rig.Service("front");
        var link = rig.Link(front, rig.Service("log", TraceRig.Compute(4)));
        front.Handler = [TraceRig.Call(link) with { IsDetached = true }, TraceRig.Compute(7), new(StepKind.Reply)];
        rig.Enter(front).Run(100);

        rig.Path().ShouldBe(["front working 7"]);
        rig.Told().ShouldContain("   front→log call 0-4, beside");
    }

    [Fact]
    public void Trace_ProcessDies_GivesUpWhatItHadAskedFor()
    {
        var rig = new TraceRig(0);
        var front = rig.Service("front");
        front.Handler = [TraceRig.Call(rig.Link(front, rig.Scripted("end", (50, Outcome.Ok)))), new(StepKind.Reply)];
        rig.Enter(front).Run(20);
        front.Crash(0);
        rig.Engine.RunUntil(1000 * Millisecond);

        rig.Told().ShouldContain("   front→end call 0-50, given up at 20");
        rig.Told()[0].ShouldBe("clients request 0-20, Unreachable");
        rig.Path().ShouldBe(["end working 20"]);
    }

    [Fact]
    public void Trace_MoreSpansThanItKeeps_CountsTheRestAndStillAddsUp()
    {
        var rig = new TraceRig(0);
        var front = rig.Service("front");
        var store = rig.Service("store", new ServiceOptions { Cores = 1 }, TraceRig.Compute(1));
        front.Handler = [TraceRig.Parallel(300, rig.Link(front, store)), new(StepKind.Reply)];
        rig.Enter(front).Run(1000);

        rig.Trace().Count.ShouldBe(Trace.MostSpans);
        rig.Trace().Dropped.ShouldBeGreaterThan(100);
        rig.Trace().Latency.ShouldBe(300 * Millisecond);
        rig.Path().ShouldContain(share => share.StartsWith("front waiting for others ", StringComparison.Ordinal)); // For what was left out.
    }

    [Fact]
    public void Trace_OneConnectionOfADatabase_SecondWaitsForIt()
    {
        var rig = new TraceRig(0, 1);
        rig.Enter(rig.Database("orders")).Run(100);

        rig.Path(0).ShouldBe(["orders working 4"]);
        rig.Path(1).ShouldBe(["orders waiting for a connection 3", "orders working 4"]);
    }

    [Fact]
    public void Trace_OneCoreOfADatabase_SecondIsQueued()
    {
        var rig = new TraceRig(0, 1);
        rig.Enter(rig.Database("orders", connections: 10)).Run(100);

        rig.Path(1).ShouldBe(["orders queued 3", "orders working 4"]);
    }

    [Fact]
    public void Trace_RowIsLocked_SecondWriteIsQueuedUntilTheFirstIsCommitted()
    {
        var rig = new TraceRig(0, 1);
        var front = rig.Service("front");
        front.Handler = [TraceRig.Call(rig.Link(front, rig.Database("orders", connections: 10))) with { Verb = Verb.Write }, new(StepKind.Reply)];
        rig.Enter(front).Run(100);

        rig.Path(0).ShouldBe(["orders working 5"]);
        rig.Path(1).ShouldBe(["orders queued 4", "orders working 5"]);
    }

    /// <summary>All three machines have the key and are asked; the second of them to be done decides.</summary>
    [Fact]
    public void Trace_StoreOfSeveralMachines_TellsOfTheOneThatDecided()
    {
        var rig = new TraceRig(0, 2);
        rig.Enter(rig.Sharded("store")).Run(100);

        rig.Path(0).ShouldBe(["store in transit 1", "store working 5"]);
        rig.Path(1).ShouldBe(["store in transit 1", "store queued 3", "store working 5"]);
    }

    [Fact]
    public void Trace_FetchUnderWay_SecondWaitsForIt()
    {
        var rig = new TraceRig(0, 4);
        var cdn = rig.Cdn("cdn");
        cdn.Origin = rig.Link(cdn, rig.Service("origin", TraceRig.Compute(30)));
        rig.Enter(cdn).Run(100);

        rig.Path(0).ShouldBe(["cdn working 10", "origin working 30"]);
        rig.Path(1).ShouldBe(["cdn waiting for others 26", "cdn working 10"]);
    }

    [Fact]
    public void Trace_OldValueGivenOut_RefreshIsBeside()
    {
        var rig = new TraceRig(0, 200);
        var cdn = rig.Cdn("cdn", ttl: 100 * Millisecond, staleFor: 1000 * Millisecond);
        cdn.Origin = rig.Link(cdn, rig.Service("origin", TraceRig.Compute(30)));
        rig.Enter(cdn).Run(1000);

        rig.Path(1).ShouldBe(["cdn working 10"]);
        rig.Told(1).ShouldContain("   cdn→origin call 10-40, beside");
    }

    [Fact]
    public void Trace_SteadyState_AllocatesNothing()
    {
        var (bytes, bench) = Allocations.Of(() =>
        {
            var policies = new LinkPolicies { Timeout = Bench.Second, Retry = new RetryOptions { Attempts = 3, Backoff = 1000 }, Pool = new PoolOptions(50) };
            var made = new Bench(1000, policies, (random, _) => (0.01 * random.NextExponential(), Outcome.Ok));
            made.Engine.Tracer = new Tracer([1], 16);
            made.Run(20);

            return made;
        }, made => made.Engine.RunUntil(40 * Bench.Second));
        bytes.ShouldBe(0);
        bench.Engine.Tracer!.TracesOf(0).Count.ShouldBeInRange(1, 16);
    }
}
