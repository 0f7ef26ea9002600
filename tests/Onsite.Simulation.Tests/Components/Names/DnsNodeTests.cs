using Onsite.Simulation.Components.Names;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Retries;

namespace Onsite.Simulation.Tests.Components.Names;

/// <summary>A name that resolvers keep: what it costs to look it up, and how long a change takes to be known.</summary>
public sealed class DnsNodeTests
{
    private const long Second = DnsBench.Second;

    private static readonly DnsOptions Plain = new() { ResolutionTime = new Constant(0.020), Health = DnsOptions.Checks(0, 1) };

    /// <summary>
    /// A resolver asks, is told after D, keeps the answer for T and asks again with the next call, 1/λ later on average: one question every D + T + 1/λ. By renewal theory the number over a time t has the variance t σ²/μ³, here 50 for all
    /// together; 165 are 3.3 of these.
    /// </summary>
    [Fact]
    public void Queries_PoissonCalls_OnceEveryLifetimeAndPause()
    {
        var bench = new DnsBench(Plain with { Ttl = 10 * Second }, rate: 10, [1]).Run(100);
        bench.Engine.Restart();
        bench.GoOn(2100);
        ((double)bench.Dns.Counts.Queries).ShouldBe(100 * 2000 / (10 + 10 + 0.020), 165);
        bench.Dns.QueriesPerSecond(bench.Engine.Now).ShouldBe(bench.Dns.Counts.Queries / 2000.0, 1e-9);
    }

    [Fact]
    public void Arrive_ColdResolver_WaitsForTheAnswerAndAWarmOneDoesNot()
    {
        var bench = new DnsBench(Plain with { Resolvers = 1, Ttl = 3600 * Second }, rate: 1000, [1]);
        bench.Run(1);
        bench.Clients.Latency.Maximum.ShouldBe(20_000_000);
        bench.Dns.Counts.Queries.ShouldBe(1);
        ((double)bench.Dns.Counts.Waited).ShouldBe(1 + 20, 15); // Who comes within 20 ms of the first waits with it.
        bench.Clients.Latency.Quantile(0.5).ShouldBe(0);
    }

    [Fact]
    public void Weights_AreSharesOfAnswers()
    {
        var bench = new DnsBench(Plain with { Resolvers = 1000, Ttl = Second }, rate: 2000, [3, 1]).Run(60);
        var (first, second) = (bench.Targets[0].Flow.Arrivals, bench.Targets[1].Flow.Arrivals);
        ((double)first / (first + second)).ShouldBe(0.75, 0.01); // About 40,000 answers, each for three calls: four deviations.
    }

    /// <summary>
    /// Checks every 10 s, three in a row: what dies at 100.5 s is taken out at 130 s. Until then every call fails; after that those whose resolver still has the old answer, which expires evenly within the next 60 s. A
    /// resolver has an answer 60 of every 60 + 0.02 + 1 s.
    /// </summary>
    [Fact]
    public void Failover_WaitsForTheChecksAndThenForTheLifetime()
    {
        var bench = new DnsBench(Plain with { Resolvers = 1000, Ttl = 60 * Second, Health = DnsOptions.Checks(10 * Second, 3) }, rate: 1000, [1, 0]);
        bench.Script.At(100.5, () => bench.Targets[0].Crash(0));
        bench.Run(130);
        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(29_500, 600);
        bench.Targets[1].Flow.Arrivals.ShouldBe(0);
        bench.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.AnswerWithdrawn && n.At == 130 * Second);

        var before = bench.Ended(Outcome.Unreachable);
        bench.GoOn(160);
        var firstHalf = bench.Ended(Outcome.Unreachable) - before;
        bench.GoOn(191);
        var all = bench.Ended(Outcome.Unreachable) - before;
        ((double)all).ShouldBe(1000 * 60 / 61.02 * 30, 1900); // 3.3 deviations of a thousand even times
        ((double)firstHalf / all).ShouldBe(0.75, 0.02);
        bench.Dns.Counts.Outdated.ShouldBe(all);

        bench.GoOn(250);
        bench.Ended(Outcome.Unreachable).ShouldBe(before + all);
    }

    [Fact]
    public void Recover_TakesAsManyChecksAsItTookToNotice()
    {
        var bench = new DnsBench(Plain with { Ttl = Second, Health = DnsOptions.Checks(10 * Second, 3) }, rate: 100, [1, 0]);
        bench.Script.At(15, () => bench.Targets[0].Crash(0));
        bench.Script.At(55, () => bench.Targets[0].Recover(0));
        bench.Run(100);
        bench.Engine.Journal.Notes.Where(n => n.Kind is NoteKind.AnswerWithdrawn or NoteKind.AnswerRestored).Select(n => n.At / Second).ShouldBe([40, 80]);
    }

    [Fact]
    public void Retries_FindTheSameResolverAndHelpNothing()
    {
        var retry = new LinkPolicies { Retry = new RetryOptions { Attempts = 3, Backoff = Second / 10 } };
        var bench = new DnsBench(Plain with { Resolvers = 100, Ttl = 3600 * Second }, rate: 100, [1, 1], policies: retry);
        bench.Script.At(10, () => bench.Targets[0].Crash(0));
        bench.Run(9.9);
        var answered = bench.Ended(Outcome.Ok);
        bench.GoOn(100);
        ((double)bench.Ended(Outcome.Unreachable) / (bench.Clients.Outcomes.Sum() - answered)).ShouldBe(0.5, 0.2); // With a resolver anew each time it would be an eighth.
    }

    [Fact]
    public void AllTargetsDown_AreAllGivenAgain()
    {
        var bench = new DnsBench(Plain with { Ttl = Second, Health = DnsOptions.Checks(Second, 1) }, rate: 100, [1, 1]);
        bench.Script.At(10.5, () => { bench.Targets[0].Crash(0); bench.Targets[1].Crash(0); });
        bench.Run(20);
        var (first, second) = (bench.Targets[0].Flow.Arrivals, bench.Targets[1].Flow.Arrivals);
        bench.GoOn(60);
        (bench.Targets[0].Flow.Arrivals - first).ShouldBeGreaterThan(1000);
        (bench.Targets[1].Flow.Arrivals - second).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void CutWay_SpeaksAgainstATarget()
    {
        var bench = new DnsBench(Plain with { Ttl = Second, Health = DnsOptions.Checks(Second, 3) }, rate: 100, [1, 0]);
        bench.Script.At(10.5, () => bench.Links[0].SetCut(true));
        bench.Run(30);
        ((double)bench.Targets[1].Flow.Arrivals).ShouldBe(100 * (30 - 13 - 0.5), 250);
    }

    [Fact]
    public void Outage_OfTheZone_SparesWhoWasToldUntilThatExpires()
    {
        var bench = new DnsBench(Plain with { Resolvers = 1000, Ttl = 60 * Second }, rate: 1000, [1]);
        bench.Script.At(100, () => bench.Dns.Crash(0));
        bench.Script.At(200, () => bench.Dns.Recover(0));
        bench.Run(100);
        bench.Ended(Outcome.Unreachable).ShouldBe(0);
        bench.GoOn(160);
        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(60_000 - (1000 * 60 / 61.02 * 30), 1900);
        bench.GoOn(200);
        var failed = bench.Ended(Outcome.Unreachable);
        bench.GoOn(210);
        bench.Ended(Outcome.Unreachable).ShouldBe(failed);
    }

    [Fact]
    public void Nearest_GivesEachItsOwnAndADetourToTheRest()
    {
        var options = Plain with { Resolvers = 10, Ttl = Second, AnswersNearest = true, Detour = new Constant(0.080), ResolutionTime = new Constant(0), Health = DnsOptions.Checks(Second, 1) };
        var bench = new DnsBench(options, rate: 1000, [7, 3]);
        bench.Script.At(20.5, () => bench.Targets[1].Crash(0));
        bench.Run(20);
        bench.Clients.Latency.Maximum.ShouldBe(0);
        ((double)bench.Targets[1].Flow.Arrivals / bench.Clients.Outcomes.Sum()).ShouldBe(0.3, 0.02); // three of ten resolvers, each with a tenth of 20,000 calls
        bench.GoOn(23);
        bench.Engine.Restart();
        bench.GoOn(43);
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum());
        bench.Clients.Latency.Mean.ShouldBe(0.3 * 80e6, 2e6);
    }

    [Fact]
    public void Flush_EveryResolverAsksAnew()
    {
        var bench = new DnsBench(Plain with { Resolvers = 50, Ttl = 3600 * Second }, rate: 1000, [1]);
        bench.Run(10);
        var before = bench.Dns.Counts.Queries;
        bench.Dns.Flush();
        bench.GoOn(20);
        (bench.Dns.Counts.Queries - before).ShouldBe(50);
    }
}
