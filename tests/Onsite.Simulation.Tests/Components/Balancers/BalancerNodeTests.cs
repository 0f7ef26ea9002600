using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Balancers;

public sealed class BalancerNodeTests
{
    private const long Second = FleetBench.Second;
    private static readonly Distribution Quick = new Exponential(0.01);

    /// <summary>One of four dies at 100 s. Checks at 105 s, 110 s and 115 s fail; until then a quarter of the calls goes there and fails, and nobody's after that.</summary>
    [Fact]
    public void Crash_OneOfFour_FailsAQuarterUntilItIsEjected()
    {
        var health = new HealthOptions { Every = 5 * Second, FailuresToEject = 3, SuccessesToReadmit = 2 };
        var bench = new FleetBench(200, new ServiceOptions { Replicas = 4 }, _ => new RoundRobin(), new BalancerOptions { Health = health }, Quick, faults: new Crash("service") { Parts = [2], At = (100 * Second) + 1, For = 100 * Second }).Run(115);

        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(15 * 200 / 4.0, 80);
        bench.Notes(NoteKind.Ejected).Single().ShouldBe(new Note(115 * Second, bench.Balancer!.Id, NoteKind.Ejected, 0, 2));
        var failed = bench.Ended(Outcome.Unreachable);

        bench.RunTo(300);
        bench.Ended(Outcome.Unreachable).ShouldBe(failed);
        bench.Notes(NoteKind.Readmitted).Single().At.ShouldBe(210 * Second); // back at 200 s and a bit, seen at 205 s and 210 s
    }

    /// <summary>
    /// A replica that is dead and not yet known to be answers at once that nobody is there, so that it always has no call under way, and none of the three others ever gets a second one. So it gets what three servers without a queue would lose
    /// if it always came last, Erlang's B at 3.4 of three, 39 percent, and more since it does not; by turns it gets a quarter. Four standard errors of what is counted.
    /// </summary>
    [Fact]
    public void LeastOutstanding_OneIsDead_IsASinkhole()
    {
        const double Calls = 19 * 340;
        double Failed(Func<IBalancing> policy) => new FleetBench(340, new ServiceOptions { Replicas = 4 }, _ => policy(), work: Quick, faults: new Crash("service") { Parts = [2], At = 10 * Second }).Run(29).Ended(Outcome.Unreachable) / Calls;
        var (least, turns) = (Failed(() => new LeastOutstanding()), Failed(() => new RoundRobin()));

        turns.ShouldBe(0.25, 4 * Math.Sqrt(0.25 / Calls));
        least.ShouldBeGreaterThan(Erlang.B(3.4, 3) - (4 * Math.Sqrt(Erlang.B(3.4, 3) / Calls)));
    }

    /// <summary>Passive health needs no check: after five failures in a row the dead replica is left out, and each time it is tried again it costs five more.</summary>
    [Fact]
    public void Outliers_OneIsDead_EjectsAfterAFewFailures()
    {
        var health = new HealthOptions { Every = 0, Outliers = new OutlierOptions { Consecutive = 5, EjectFor = 30 * Second, MostShare = 0.3 } };
        var bench = new FleetBench(200, new ServiceOptions { Replicas = 4 }, _ => new RoundRobin(), new BalancerOptions { Health = health }, Quick, faults: new Crash("service") { Parts = [2], At = 10 * Second, For = 85 * Second }).Run(200);

        bench.Notes(NoteKind.Ejected).Select(n => n.At / Second).ShouldBe([10L, 40]); // out for 30 s, then for 60 s; back when it is back itself
        bench.Ended(Outcome.Unreachable).ShouldBeInRange(10, 14);
        bench.Notes(NoteKind.Readmitted).Count().ShouldBe(2);
    }

    /// <summary>
    /// Each of eight replicas has about thirty calls under way, which wait for others a second each. One that is back has none, so that for an eighth of a second it gets every single call, 24 in the tenth that is looked at. It is cold and takes 50 ms
    /// for each, so the last of them waits for some thirty times that less the eighth of a second, 1.3 s, and the 99th percentile of ten seconds is the 24th longest of 2,400 waits: above what the seventh in that line waits, 0.3 s. With a slow start
    /// its weight is a tenth, so that it gets no more than makes it a tenth as full as the others, who have 240 / 7 calls each: (n + 1) / 0.1 passes 35 with n = 3, and one more where they have some more.
    /// </summary>
    [Fact]
    public void LeastOutstanding_ReplicaComesBackCold_IsHerdedUponUnlessItStartsSlowly()
    {
        var options = new ServiceOptions { Replicas = 8, Life = new LifeOptions { WarmUp = 20 * Second, ColdPace = 0.2 } };
        var crash = new Crash("service") { Parts = [3], At = 20 * Second, For = (20 * Second) + (Second / 2) };
        (long There, long Came, double P99) Recovery(long slowStart)
        {
            var health = new HealthOptions { Every = Second, SlowStart = slowStart };
            var bench = new FleetBench(240, options, _ => new LeastOutstanding(), new BalancerOptions { Health = health }, new Exponential(0.01), new Constant(1), faults: crash).Run(41);
            bench.Engine.Restart();
            bench.RunTo(41.1);
            var (there, came) = ((long)bench.Service.Replicas[3].Inside, bench.Service.Flow.Arrivals);
            return (there, came, bench.RunTo(51).Clients.Latency.Quantile(0.99) / 1e9);
        }

        var (herded, slowly) = (Recovery(0), Recovery(20 * Second));
        herded.There.ShouldBe(herded.Came);
        herded.P99.ShouldBeGreaterThan(1.3);
        slowly.There.ShouldBeLessThanOrEqualTo(4);
        slowly.P99.ShouldBeLessThan(1.3);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Work_OwnCores_AddsItsOwnQueue(double load)
    {
        var work = new Exponential(0.001);
        var bench = new FleetBench(1000 * load, new ServiceOptions { Replicas = 2 }, _ => new RoundRobin(), new BalancerOptions { Work = work }, new Constant(0)).Run(200);
        bench.MeanSeconds.ShouldBe(new ExponentialServers(1000 * load, 0.001, 1).MeanSojourn, 0.0004);
        (bench.Balancer!.Gauge(bench.Engine.Now).BusyArea / bench.Engine.Now).ShouldBe(load, 0.02);
    }

    /// <summary>A tenth of a second each, so that fifty places see five hundred a second; whoever comes beyond is turned away as Erlang has it.</summary>
    [Fact]
    public void ConnectionLimit_TooMany_RefusesAsErlangBSays()
    {
        var options = new ServiceOptions { Replicas = 1, Cores = 1000 };
        var bench = new FleetBench(500, options, _ => new RoundRobin(), new BalancerOptions { ConnectionLimit = 50 }, new Exponential(0.1)).Run(400);
        ((double)bench.Ended(Outcome.PoolExhausted) / bench.Clients.Outcomes.Sum()).ShouldBe(Erlang.B(50, 50), 0.01);
        bench.Balancer!.Flow.MostInside.ShouldBe(51); // the one that is just being turned away
        bench.Notes(NoteKind.PoolExhausted).ShouldNotBeEmpty();
        bench.Notes(NoteKind.PoolRecovered).ShouldNotBeEmpty();
    }

    [Fact]
    public void Crash_BalancerItself_EndsWhatItHasAndTakesNothing()
    {
        var bench = new FleetBench(100, new ServiceOptions { Replicas = 4, Cores = 100 }, _ => new LeastOutstanding(), new BalancerOptions { Work = new Constant(0.001), Cores = 2 }, new Constant(0.5), faults: new Crash("balancer") { At = 10 * Second, For = 5 * Second }).Run(12);
        ((double)bench.Notes(NoteKind.Crashed).Single().Number).ShouldBe(50, 25); // what had come within half a second
        bench.Balancer!.Membership.OutstandingOfAll.ShouldBe(0);
        bench.RunTo(15);
        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(550, 100);
        bench.RunTo(30);
        ((double)bench.Ended(Outcome.Ok)).ShouldBe(950 + 1450, 160);
        bench.Balancer.Membership.OutstandingOfAll.ShouldBeInRange((int)bench.Balancer.Flow.Inside - 2, (int)bench.Balancer.Flow.Inside); // but for those that its own cores have
    }

    [Fact]
    public void SetPace_BalancerHalfAsFast_TakesTwiceAsLong()
    {
        var bench = new FleetBench(10, new ServiceOptions(), _ => new RoundRobin(), new BalancerOptions { Work = new Constant(0.01), Cores = 100 }, new Constant(0), faults: new Slow("balancer", 2) { At = 0 }).Run(100);
        bench.MeanSeconds.ShouldBe(0.02, 0.0002);
    }

    [Fact]
    public void Start_CountsWithoutALink_SaysWhatIsMissing()
    {
        var engine = new Engine();
        var service = engine.Add(new ServiceNode(new ServiceOptions(), new(1), new(2)) { Name = "service" });
        engine.Add(new BalancerNode(new BalancerOptions(), new LeastOutstanding()) { Name = "edge", Target = service });
        Should.Throw<InvalidOperationException>(engine.Start).Message.ShouldContain("edge");
    }

    [Theory]
    [InlineData("round robin")]
    [InlineData("least")]
    [InlineData("hash")]
    public void Run_SteadyState_AllocatesNothing(string policy)
    {
        var health = new HealthOptions { Every = Second, Outliers = new OutlierOptions(), SlowStart = Second };
        FleetBench Made() => new FleetBench(500, new ServiceOptions { Replicas = 8, Pauses = new PauseOptions { Every = new Exponential(5) } }, random => policy switch
        {
            "round robin" => new RoundRobin(),
            "least" => new LeastOutstanding(),
            _ => new ConsistentHash(bound: 1.25),
        }, new BalancerOptions { Work = new Exponential(0.0001), Health = health }, Quick).Run(200);

        Allocations.Of(Made, bench => bench.Engine.RunUntil(300 * Second)).Bytes.ShouldBe(0);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed) => new FleetBench(100, new ServiceOptions { Replicas = 4 }, random => new TwoChoices(random), work: Quick, seed: seed, faults: new Crash("service") { Count = 2, At = 5 * Second, For = 20 * Second }).Run(60).Engine.TraceHash;
        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }
}
