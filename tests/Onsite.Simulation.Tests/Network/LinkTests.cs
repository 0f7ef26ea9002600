using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;

namespace Onsite.Simulation.Tests.Network;

public sealed class LinkTests
{
    [Fact]
    public void Send_WithoutPolicies_WaitsForEver()
    {
        var bench = new Bench(10, LinkPolicies.None, (_, _) => (100, Outcome.Ok)).Run(1000);
        bench.Ended(Outcome.Ok).ShouldBeInRange(8500, 9500);
        bench.Clients.Latency.Quantile(0.5).ShouldBe(100e9, 1e9);
        bench.Link.Counts.Amplification.ShouldBe(1);
    }

    [Fact]
    public void Timeout_SlowAnswer_IsGivenUpAndGoesOnAtTheOtherEnd()
    {
        var bench = new Bench(10, new() { Timeout = Bench.Second }, (_, _) => (5, Outcome.Ok)).Run(1000);

        bench.Ended(Outcome.Ok).ShouldBe(0);
        bench.Ended(Outcome.TimedOut).ShouldBe(bench.Link.Counts.TimedOut);
        bench.Commanded.Flow.MeanInside(bench.Engine.Now).ShouldBe(50, 2); // 10 a second stay five seconds each, though nobody waits beyond one
        bench.Link.Counts.Wasted.ShouldBe(bench.Commanded.Flow.Departures);
    }

    [Fact]
    public void Timeout_AnswerInTime_OutlivesNothing()
    {
        var bench = new Bench(100, new() { Timeout = Bench.Second }, (_, _) => (0.5, Outcome.Ok)).Run(100);
        bench.Ended(Outcome.TimedOut).ShouldBe(0);
        bench.Link.Counts.Wasted.ShouldBe(0);
        bench.Engine.Calls.Live.ShouldBe((int)bench.Commanded.Flow.Inside);
    }

    [Fact]
    public void Timeout_AnswersOfAllLengths_EndsThoseThatAreLonger()
    {
        var bench = new Bench(100, new() { Timeout = Bench.Second }, (random, _) => (random.NextExponential(), Outcome.Ok)).Run(1000);

        var n = bench.Ended(Outcome.Ok) + bench.Ended(Outcome.TimedOut);
        ((double)bench.Ended(Outcome.TimedOut) / n).ShouldBe(Math.Exp(-1), 4 * Math.Sqrt(0.25 / n));
        bench.Clients.Latency.Maximum.ShouldBeInRange(99 * Bench.Second / 100, Bench.Second);
        bench.Link.OpenExchanges.ShouldBe((int)(bench.Link.Counts.Exchanges - n));
    }

    [Fact]
    public void Timeout_AnswerAtThatVeryMoment_IsTooLate()
    {
        var bench = new Bench(100, new() { Timeout = Bench.Second }, (_, _) => (1, Outcome.Ok)).Run(100);
        bench.Ended(Outcome.Ok).ShouldBe(0);
        bench.Ended(Outcome.TimedOut).ShouldBeGreaterThan(9000);
    }

    [Fact]
    public void Timeout_NothingComesOfIt_TakesHardlyAnEvent()
    {
        static (long Events, long Exchanges) Count(LinkPolicies policies)
        {
            var bench = new Bench(100, policies, (_, _) => (0.5, Outcome.Ok)).Run(100);
            return (bench.Engine.EventCount, bench.Link.Counts.Exchanges);
        }

        var (events, exchanges) = Count(new() { Timeout = Bench.Second });
        exchanges.ShouldBeGreaterThan(9000);
        (events - Count(LinkPolicies.None).Events).ShouldBeInRange(1, 200); // One or two a second: that of the oldest.
    }

    /// <summary>Each attempt fails with probability p, and there are r more of them: (1 - p^(r+1)) / (1 - p) attempts for each call, p^(r+1) of which fail in the end.</summary>
    [Theory]
    [InlineData(0.1, 2)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 4)]
    public void Retries_IndependentFailures_AmplifyAsTheFormulaSays(double failure, int attempts)
    {
        var bench = new Bench(1000, new() { Retry = new RetryOptions { Attempts = attempts, Backoff = 1_000_000 } }, (random, _) => (0.001, random.NextBoolean(failure) ? Outcome.Failed : Outcome.Ok)).Run(500);

        var n = bench.Link.Counts.Exchanges;
        bench.Link.Counts.Amplification.ShouldBe((1 - Math.Pow(failure, attempts)) / (1 - failure), 4 * attempts / Math.Sqrt(n));
        ((double)bench.Ended(Outcome.Failed) / bench.Clients.Outcomes.Sum()).ShouldBe(Math.Pow(failure, attempts), 4 * Math.Sqrt(0.25 / n));
    }

    [Fact]
    public void RetryBudget_EverythingFails_AddsItsShareAndNoMore()
    {
        var bench = new Bench(1000, new() { Retry = new RetryOptions { Attempts = 4, Backoff = 1_000_000, BudgetRatio = 0.1 } }, (_, _) => (0.001, Outcome.Failed)).Run(100);
        bench.Link.Counts.Amplification.ShouldBe(1.1, 0.001);
    }

    [Fact]
    public void Latency_AfterRetries_CountsFromTheFirstAttempt()
    {
        var first = true;
        var bench = new Bench(0.1, new() { Timeout = 3 * Bench.Second, Retry = new RetryOptions { Attempts = 2, Backoff = Bench.Second, Jitter = Jitter.None } }, (_, _) => ((first = !first) ? 0.5 : 60, Outcome.Ok)).Run(20);
        bench.Clients.Latency.Maximum.ShouldBe((long)(4.5 * Bench.Second)); // three seconds until it gave up, one of pause, and half a one
    }

    [Fact]
    public void RateLimit_TooMany_LetsThroughRateAndBurst()
    {
        var bench = new Bench(1000, new() { RateLimit = new TokenBucketOptions(50, 10) }, (_, _) => (0.001, Outcome.Ok)).Run(100);
        bench.Commanded.Started.ShouldBeInRange(4990, 5010);
        bench.Ended(Outcome.RateLimited).ShouldBe(bench.Link.Counts.Exchanges - bench.Commanded.Started);
    }

    /// <summary>With a burst of one a token lies idle from the moment it is there until the next call: 1 / (1/r + 1/λ) pass a second.</summary>
    [Fact]
    public void RateLimit_BurstOfOne_PassesAsTheRenewalsOfTokenAndCall()
    {
        var bench = new Bench(1000, new() { RateLimit = new TokenBucketOptions(200, 1) }, (_, _) => (0.001, Outcome.Ok)).Run(1000);
        (bench.Commanded.Started / 1000.0).ShouldBe(1 / ((1 / 200.0) + (1 / 1000.0)), 0.5);
    }

    [Fact]
    public void Pool_CallsWait_AsErlangCSays()
    {
        var exact = new ExponentialServers(7, 1, 10);
        var bench = new Bench(7, new() { Pool = new PoolOptions(10) }, (random, _) => (random.NextExponential(), Outcome.Ok)).Run(200_000);

        (bench.Clients.Latency.Mean / Bench.Second).ShouldBe(exact.MeanSojourn, 0.01);
        bench.Link.Pool!.Utilization(bench.Engine.Now).ShouldBe(0.7, 0.01);
    }

    [Fact]
    public void Pool_NoPlaceInTheLine_LosesAsErlangBSays()
    {
        var bench = new Bench(8, new() { Pool = new PoolOptions(10, QueueLimit: 0) }, (random, _) => (random.NextExponential(), Outcome.Ok)).Run(50_000);
        ((double)bench.Ended(Outcome.PoolExhausted) / bench.Clients.Outcomes.Sum()).ShouldBe(Erlang.B(8, 10), 0.004);
    }

    [Fact]
    public void PoolTimeout_OneSlowQueryTooMany_EndsTheWait()
    {
        var bench = new Bench(10, new() { Pool = new PoolOptions(2, Timeout: Bench.Second / 5) }, (_, _) => (1, Outcome.Ok)).Run(1000);
        bench.Link.Pool!.Utilization(bench.Engine.Now).ShouldBe(0.985, 0.01); // now and then nobody is in line when a connection comes free
        ((double)bench.Ended(Outcome.Ok)).ShouldBe(1970, 25);
        bench.Ended(Outcome.PoolExhausted).ShouldBeGreaterThan(7000);
        bench.Clients.Latency.Maximum.ShouldBeLessThanOrEqualTo((long)(1.2 * Bench.Second));
        bench.Link.Pool.Waiting.ShouldBeLessThan(10);
    }

    [Fact]
    public void Breaker_OutageOfAMinute_OpensTriesAndCloses()
    {
        var breaker = new BreakerOptions { OpenFor = 5 * Bench.Second };
        var bench = new Bench(100, new() { Breaker = breaker }, (_, now) => (0.01, now is > 60 * Bench.Second and < 120 * Bench.Second ? Outcome.Failed : Outcome.Ok)).Run(180);

        bench.Link.Breaker!.State.ShouldBe(BreakerState.Closed);
        bench.Link.Breaker.Openings.ShouldBeInRange(10, 13); // once for the outage, and again after each try every five seconds
        bench.Ended(Outcome.Failed).ShouldBeLessThan(800); // half of the ten seconds that it looks back, and the tries
        bench.Ended(Outcome.BreakerOpen).ShouldBeGreaterThan(5000);
        bench.Link.Breaker.ShareNotClosed(bench.Engine.Now).ShouldBe(60.0 / 180, 0.04);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed) => new Bench(100, new() { Timeout = Bench.Second, Retry = new RetryOptions { Attempts = 3, Backoff = 1000 } }, (random, _) => (random.NextExponential(), Outcome.Ok), seed).Run(100).Engine.TraceHash;

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Run_EventBudget_StopsAndSaysSo()
    {
        var bench = new Bench(100, LinkPolicies.None, (_, _) => (0.01, Outcome.Ok));
        bench.Engine.Start();
        bench.Engine.RunUntil(100 * Bench.Second, mostEvents: 500).ShouldBeFalse();
        bench.Engine.EventCount.ShouldBe(500);
        bench.Engine.RunUntil(100 * Bench.Second).ShouldBeTrue();
        bench.Engine.Now.ShouldBe(100 * Bench.Second);
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() => new Bench(1000, new() { Timeout = Bench.Second, Retry = new RetryOptions { Attempts = 3, Backoff = 1000 }, Pool = new PoolOptions(50), Breaker = new BreakerOptions() }, (random, _) => (0.01 * random.NextExponential(), Outcome.Ok)).Run(100), bench => bench.Engine.RunUntil(200 * Bench.Second)).Bytes.ShouldBe(0);
    }
}
