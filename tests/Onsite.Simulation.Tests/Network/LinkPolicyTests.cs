using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Policies.Throttling;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Network;

public sealed class LinkPolicyTests
{
    /// <summary>A call that is refused before anything is sent has been tried as well: it must not be tried for ever.</summary>
    [Fact]
    public void Retry_RefusedEachTime_EndsAfterItsTries()
    {
        var limited = Bench.Regular(100, new() { RateLimit = new TokenBucketOptions(1, 1), Retry = new RetryOptions { Attempts = 3, RetriesRefusals = true } }, (_, _) => (0.001, Outcome.Ok)).Run(100);
        limited.Clients.Statistics[0].UnderWay.ShouldBeLessThan(2);
        limited.Link.Counts.Retries.ShouldBeLessThanOrEqualTo(2 * limited.Link.Counts.Exchanges);

        var full = Bench.Regular(100, new() { Pool = new PoolOptions(1, QueueLimit: 0), Retry = new RetryOptions { Attempts = 3, Backoff = Bench.Millisecond } }, (_, _) => (10, Outcome.Ok)).Run(100);
        full.Ended(Outcome.PoolExhausted).ShouldBeGreaterThan(9900);
        full.Link.Counts.Retries.ShouldBeLessThanOrEqualTo(2 * full.Link.Counts.Exchanges);
    }

    /// <summary>Ten a second come to one place that takes 0.95 s. Whoever waits longer than a tenth leaves, so that somebody is there whenever it is free, and nobody else: though they would try again after a bad answer, they do not come back.</summary>
    [Fact]
    public void Patience_LineTooLong_LeavesForGood()
    {
        var policies = new LinkPolicies { Pool = new PoolOptions(1, Patience: new Constant(0.1)), Retry = new RetryOptions { Attempts = 5, Backoff = Bench.Millisecond } };
        var bench = Bench.Regular(10, policies, (_, _) => (0.95, Outcome.Ok)).Run(100.05);
        bench.Ended(Outcome.Ok).ShouldBe((int)((100.05 - 0.1) / 0.95));
        bench.Ended(Outcome.PoolExhausted).ShouldBeInRange(1000 - 105 - 3, 1000 - 105 - 1); // one is being served, and one or two wait
        bench.Link.Counts.GivenUp.ShouldBe(bench.Ended(Outcome.PoolExhausted));
        bench.Link.Counts.Retries.ShouldBe(0);
        bench.Link.Pool!.Waiting.ShouldBeLessThan(3);
    }

    /// <summary>What a breaker lets through and a pool then refuses was no try: the breaker must not wait for its end for ever.</summary>
    [Fact]
    public void Breaker_ProbeRefusedByThePool_IsTriedAgain()
    {
        var breaker = new BreakerOptions { Minimum = 1, OpenFor = Bench.Second, Probes = 1 };
        var slow = new Queue<(double, Outcome)>([(0.01, Outcome.Failed), (3, Outcome.Ok)]);
        var bench = Bench.Regular(10, new() { Breaker = breaker, Pool = new PoolOptions(1, QueueLimit: 0) }, (_, _) => slow.TryDequeue(out var first) ? first : (0.01, Outcome.Ok)).Run(60);
        bench.Link.Breaker!.State.ShouldBe(BreakerState.Closed);
        bench.Ended(Outcome.Ok).ShouldBeGreaterThan(500);
    }

    /// <summary>A hundred answers of before the breaker opened come while it tries: they are not the answers to its tries.</summary>
    [Fact]
    public void Breaker_OldAnswersWhileItTries_AreNotItsTries()
    {
        var breaker = new CircuitBreaker(new BreakerOptions { Minimum = 2, OpenFor = 1000, Probes = 2 });
        for (var i = 0; i < 50; i++)
        {
            breaker.TryPass(0).ShouldBeTrue();
        }

        var before = breaker.Phase;
        breaker.Record(1, before, false);
        breaker.Record(1, before, false);
        breaker.State.ShouldBe(BreakerState.Open);
        breaker.TryPass(999).ShouldBeFalse();
        breaker.TryPass(1001).ShouldBeTrue();
        breaker.State.ShouldBe(BreakerState.HalfOpen);

        breaker.Record(1002, before, true);
        breaker.Record(1002, before, true);
        breaker.Record(1002, before, false);
        breaker.State.ShouldBe(BreakerState.HalfOpen);

        breaker.TryPass(1003).ShouldBeTrue();
        breaker.TryPass(1003).ShouldBeFalse();
        breaker.Record(1004, breaker.Phase, true);
        breaker.Record(1005, breaker.Phase, true);
        breaker.State.ShouldBe(BreakerState.Closed);
    }

    [Fact]
    public void Breaker_OpensWhileCallsStandInLine_StopsThemToo()
    {
        var bench = Bench.Regular(100, new() { Breaker = new BreakerOptions { Minimum = 5, OpenFor = 1000 * Bench.Second }, Pool = new PoolOptions(2) }, (_, _) => (0.2, Outcome.Failed)).Run(20);
        bench.Commanded.Started.ShouldBeLessThan(10);
        bench.Link.Pool!.Waiting.ShouldBe(0);
        bench.Link.Pool.Used.ShouldBe(0);
        bench.Clients.Statistics[0].UnderWay.ShouldBe(0);
    }

    [Fact]
    public void Breaker_ProbesThatTimeOut_OpenItAgain()
    {
        var bench = Bench.Regular(100, new() { Timeout = Bench.Second / 10, Breaker = new BreakerOptions { OpenFor = Bench.Second } }, (_, now) => (now < 30 * Bench.Second ? 60 : 0.01, Outcome.Ok)).Run(120);
        bench.Link.Breaker!.State.ShouldBe(BreakerState.Closed);
        bench.Notes().Take(5).ShouldBe([NoteKind.TimeoutsBegan, NoteKind.BreakerOpened, NoteKind.BreakerHalfOpened, NoteKind.BreakerOpened, NoteKind.BreakerHalfOpened]);
        bench.Notes().Where(n => n == NoteKind.BreakerClosed).Count().ShouldBe(1);
        bench.Engine.Journal.Notes.First(n => n.Kind == NoteKind.BreakerOpened).Number.ShouldBe(100);
    }

    [Fact]
    public void Pool_ByPriority_ServesTheImportantFirst()
    {
        var mix = new OperationMix([new() { Priority = 3 }, new() { Priority = 1 }, new() { Priority = 200 }], new RandomSource(4));
        var bench = new Bench(new SeedSequence(1), RenewalArrivals.Poisson(12), new() { Pool = new PoolOptions(10, Timeout: 5 * Bench.Second, ByPriority: true) }, (_, _) => (1, Outcome.Ok), mix: mix).Run(500);
        double Lost(int operation) => (double)bench.Clients.Statistics[operation].Outcomes[(int)Outcome.PoolExhausted] / bench.Clients.Statistics[operation].Ended;
        Lost(1).ShouldBe(0);
        Lost(0).ShouldBeLessThan(0.05);
        Lost(2).ShouldBeGreaterThan(0.3);
    }

    [Fact]
    public void Pool_ExhaustedForAWhile_IsToldOnceEachWay()
    {
        var bench = Bench.Regular(100, new() { Pool = new PoolOptions(10, 20) }, (_, now) => (now is > 20 * Bench.Second and < 30 * Bench.Second ? 1 : 0.02, Outcome.Ok)).Run(60);
        bench.Notes().ShouldBe([NoteKind.PoolExhausted, NoteKind.PoolRecovered]);
        bench.Engine.Journal.Notes[1].At.ShouldBeInRange(31 * Bench.Second, 33 * Bench.Second);
    }

    [Fact]
    public void Retries_MoreThanATenth_AreToldOnce()
    {
        var bench = Bench.Regular(100, new() { Retry = new RetryOptions { Attempts = 3 } }, (random, now) => (0.01, now > 20 * Bench.Second && random.NextBoolean(0.5) ? Outcome.Failed : Outcome.Ok)).Run(60);
        var note = bench.Engine.Journal.Notes.Single();
        note.Kind.ShouldBe(NoteKind.AmplificationBegan);
        note.At.ShouldBeInRange(20 * Bench.Second, 23 * Bench.Second);
        note.Number.ShouldBeInRange(111, 200);
    }

    [Fact]
    public void RateLimit_Refuses_IsToldAtItsBeginning()
    {
        var bench = new Bench(new SeedSequence(1), new ProfileArrivals([ProfilePiece.Constant(20, 10), ProfilePiece.Constant(20, 200), ProfilePiece.Constant(20, 10), ProfilePiece.Constant(20, 200)]), new() { RateLimit = new TokenBucketOptions(100, 50) }, (_, _) => (0.01, Outcome.Ok)).Run(80);
        bench.Notes().ShouldBe([NoteKind.RateLimitBegan, NoteKind.RateLimitBegan]);
    }

    [Fact]
    public void WindowLimit_TooMany_LetsThroughSoManyAWindow()
    {
        var bench = new Bench(1000, new() { WindowLimit = new SlidingWindowOptions(50, Bench.Second) }, (_, _) => (0.001, Outcome.Ok)).Run(100);
        bench.Commanded.Started.ShouldBeInRange(4750, 5050);
    }

    /// <summary>The other end accepts c a second of whatever comes. In balance the share that is held back is (λ - K c) / λ, so K c are sent.</summary>
    [Theory]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(4)]
    public void Throttle_Overload_SendsKTimesWhatIsAccepted(double multiplier)
    {
        var bucket = new TokenBucket(new TokenBucketOptions(100, 1));
        var bench = new Bench(1000, new() { Throttle = new ThrottleOptions { Multiplier = multiplier, Window = 10 * Bench.Second } }, (_, now) => (0.001, bucket.TryTake(now) ? Outcome.Ok : Outcome.Shed)).Run(60);
        var (started, accepted) = (bench.Commanded.Started, bench.Ended(Outcome.Ok));
        bench.GoOn(360);
        (started, accepted) = (bench.Commanded.Started - started, bench.Ended(Outcome.Ok) - accepted);
        ((double)started / accepted).ShouldBe(multiplier, 0.04 * multiplier);
    }

    [Fact]
    public void Throttle_NothingRefused_HoldsNothingBack()
    {
        var bench = new Bench(1000, new() { Throttle = new ThrottleOptions() }, (random, _) => (0.001, random.NextBoolean(0.3) ? Outcome.Failed : Outcome.Ok)).Run(60);
        bench.Link.Throttle!.Refused.ShouldBeLessThan(10);
    }

    [Fact]
    public void Run_AllPoliciesAndAWire_AllocatesNothing()
    {
        Allocations.Of(() =>
        {
            var policies = new LinkPolicies
            {
                Timeout = Bench.Second,
                Retry = new RetryOptions { Attempts = 3, Backoff = 1000, BudgetRatio = 0.2 },
                Pool = new PoolOptions(50, ByPriority: true),
                Breaker = new BreakerOptions(),
                Throttle = new ThrottleOptions(),
                RateLimit = new TokenBucketOptions(2000, 100),
                WindowLimit = new SlidingWindowOptions(5000, Bench.Second),
                Hedge = new HedgeOptions(),
            };
            var bench = new Bench(new SeedSequence(1), RenewalArrivals.Poisson(1000), policies, (random, _) => (0.01 * random.NextExponential(), random.NextBoolean(0.01) ? Outcome.Failed : Outcome.Ok), new LinkNetwork { There = new Exponential(0.001), Back = new Constant(0.001) });
            bench.Engine.Start();
            bench.Link.SetLoss(0.001);
            bench.Engine.RunUntil(100 * Bench.Second);

            return bench;
        }, bench => bench.Engine.RunUntil(150 * Bench.Second)).Bytes.ShouldBe(0);
    }
}
