using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Services;

/// <summary>How replicas die, come back, are drained, deployed, added and taken away.</summary>
public sealed class ServicePartsTests
{
    private const long Second = FleetBench.Second;

    private static readonly Distribution Quick = new Exponential(0.01);

    /// <summary>Called directly over a link, a service is believed in as Kubernetes does: three failed probes, ten seconds apart.</summary>
    [Fact]
    public void Arrive_DirectlyAndOneIsDead_FailsAThirdUntilItIsEjected()
    {
        var bench = new FleetBench(150, new ServiceOptions { Replicas = 3 }, work: Quick, faults: new Crash("service") { Parts = [1], At = 41 * Second, For = 60 * Second }).Run(70);
        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(29 * 150 / 3.0, 60); // probes fail at 50 s, 60 s and 70 s
        var failed = bench.Ended(Outcome.Unreachable);
        bench.RunTo(300);
        bench.Ended(Outcome.Unreachable).ShouldBe(failed);
        bench.Notes(NoteKind.Ejected).Single().At.ShouldBe(70 * Second);
        bench.Notes(NoteKind.Readmitted).Single().At.ShouldBe(110 * Second);
    }

    [Fact]
    public void Arrive_NothingFails_PlansNoChecks()
    {
        var bench = new FleetBench(10, new ServiceOptions { Replicas = 3 }, work: Quick).Run(100);
        bench.Engine.EventCount.ShouldBe(bench.Service.Flow.Arrivals + bench.Service.Flow.Departures);
    }

    [Fact]
    public void Arrive_AllAreDeadAndKnownToBe_IsUnreachable()
    {
        var bench = new FleetBench(100, new ServiceOptions { Replicas = 2 }, work: Quick, faults: new Outage("service") { At = 10 * Second }).Run(100);
        bench.Ended(Outcome.Ok).ShouldBeInRange(900, 1100);
        bench.Clients.Outcomes.Sum().ShouldBe(bench.Ended(Outcome.Ok) + bench.Ended(Outcome.Unreachable));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Recover_WithStartupAndWarmUp_ServesLaterAndColdAtFirst(bool shares)
    {
        var options = new ServiceOptions { SharesCores = shares, Life = new LifeOptions { Startup = 5 * Second, WarmUp = 10 * Second, ColdPace = 0.25 } };
        var bench = new FleetBench(10, options, work: new Constant(0.001), faults: new Crash("service") { At = 10 * Second, For = 10 * Second }).Run(25);
        bench.Notes(NoteKind.Recovered).Single().At.ShouldBe(25 * Second);
        bench.Service.IsUp(0).ShouldBeTrue();

        bench.RunTo(26).Engine.Restart();
        bench.RunTo(34);
        bench.Clients.Latency.Quantile(0.5).ShouldBe(4e6, 0.1e6);
        bench.RunTo(36).Engine.Restart();
        bench.RunTo(60);
        bench.Clients.Latency.Quantile(0.5).ShouldBe(1e6, 0.03e6);
    }

    /// <summary>What is in work when the pace changes is done at the new pace from there on: ten seconds of work, two of them at full pace, then eight at half of it, or four at half and four at full pace.</summary>
    [Theory]
    [InlineData(false, 17.0, 18.0)]
    [InlineData(true, 17.0, 18.0)]
    [InlineData(false, 8.0, 14.0)]
    [InlineData(true, 8.0, 14.0)]
    public void SetPace_InTheMiddleOfWork_ChangesWhatIsLeft(bool shares, double slowFor, double takes)
    {
        var bench = new FleetBench(1000, new ServiceOptions { SharesCores = shares, Concurrency = 1, QueueLimit = 0 }, work: new Constant(10)).Start();
        bench.Engine.RunUntil(0);
        while (bench.Service.Flow.Inside == 0)
        {
            bench.Engine.RunUntil(bench.Engine.Now + 1000);
        }

        var came = bench.Engine.Now;
        bench.Engine.RunUntil(came + (2 * Second));
        bench.Service.SetPace(0, 0.5);
        bench.Engine.RunUntil(came + (2 * Second) + (long)(slowFor * Second));
        bench.Service.SetPace(0, 1);
        bench.RunTo((came / 1e9) + 20);
        ((double)bench.Clients.Latency.Maximum).ShouldBe(takes * Second, 1000); // it was seen to come within a microsecond
    }

    /// <summary>A queue is told of when it begins to refuse and when half of it is gone, and not at each refusal.</summary>
    [Fact]
    public void Arrive_QueueIsFullForAWhile_IsToldOnce()
    {
        var bench = new FleetBench(50, new ServiceOptions { Concurrency = 4, QueueLimit = 20 }, work: Quick, faults: new Spike(10) { At = 10 * Second, For = 10 * Second }).Run(40);
        bench.Ended(Outcome.QueueFull).ShouldBeGreaterThan(1000);
        bench.Notes(NoteKind.QueueFull).Single().Number.ShouldBe(20);
        bench.Notes(NoteKind.QueueDrained).Single().At.ShouldBeInRange(20 * Second, 21 * Second);
    }

    /// <summary>A drained replica finishes what it has and takes nothing new; nobody notices.</summary>
    [Fact]
    public void Drain_WithWork_FinishesItAndLosesNothing()
    {
        var bench = new FleetBench(100, new ServiceOptions { Replicas = 3, Cores = 8 }, work: new Constant(0.1)).Run(10);
        bench.Service.Replicas[2].Inside.ShouldBeGreaterThan(0);
        bench.Service.Drain(2);
        bench.Service.IsListed(2).ShouldBeFalse();
        bench.Service.IsUp(2).ShouldBeTrue();
        bench.RunTo(10.11);
        bench.Service.IsUp(2).ShouldBeFalse();
        bench.Service.Wanted.ShouldBe(2);
        bench.RunTo(20);
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum());
    }

    [Fact]
    public void Drain_WorkTakesTooLong_CutsItOff()
    {
        var bench = new FleetBench(10, new ServiceOptions { Replicas = 2, Cores = 1000, Life = new LifeOptions { Drain = 5 * Second } }, work: new Constant(60)).Run(30);
        var inside = bench.Service.Replicas[1].Inside;
        bench.Service.Drain(1);
        bench.RunTo(34.9).Ended(Outcome.Unreachable).ShouldBe(0);
        bench.RunTo(35).Ended(Outcome.Unreachable).ShouldBe(inside);
        bench.Notes(NoteKind.DrainCut).Single().Number.ShouldBe(inside);
    }

    /// <summary>A balancer that hears of a deploy a second late sends calls to replicas that have closed; a grace of two seconds before they close makes up for it.</summary>
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    [InlineData(1, 2, false)]
    public void Deploy_Rolling_FailsCallsOnlyWhereNobodyWaitsForTheNews(int hearsAfter, int grace, bool fails)
    {
        var options = new ServiceOptions { Replicas = 4, Life = new LifeOptions { Startup = 3 * Second, Grace = grace * Second } };
        var balancer = new BalancerOptions { Health = new HealthOptions { HearsAfter = hearsAfter * Second } };
        var bench = new FleetBench(200, options, _ => new LeastOutstanding(), balancer, Quick, faults: new Deploy("service") { At = 10 * Second }).Run(60);

        (bench.Ended(Outcome.Unreachable) > 0).ShouldBe(fails);
        bench.Notes(NoteKind.DeployBegan).Single().Number.ShouldBe(4);
        var took = bench.Notes(NoteKind.DeployEnded).Single().At - (10 * Second);
        took.ShouldBeInRange(4 * (3 + grace) * Second, (4 * (3 + grace) * Second) + Second);
        Enumerable.Range(0, 4).ShouldAllBe(part => bench.Service.IsUp(part) && bench.Service.IsListed(part));
    }

    [Fact]
    public void Deploy_AllAtOnce_LeavesNobody()
    {
        var bench = new FleetBench(200, new ServiceOptions { Replicas = 4, Life = new LifeOptions { Startup = 3 * Second } }, work: Quick, faults: new Deploy("service", AtOnce: 4) { At = 10 * Second }).Run(60);
        ((double)bench.Ended(Outcome.Unreachable)).ShouldBe(600, 80);
    }

    /// <summary>A replica dies while it is drained for a deploy. The deploy waits until it is back, as a rolling update does, and then goes on.</summary>
    [Theory]
    [InlineData(10.5)] // while the first starts again
    [InlineData(10.02)] // while the first is drained
    public void Deploy_CrashInItsMiddle_WaitsAndGoesOn(double crashAt)
    {
        var options = new ServiceOptions { Replicas = 3, Cores = 8, Life = new LifeOptions { Startup = Second } };
        var bench = new FleetBench(100, options, _ => new RoundRobin(), work: new Constant(0.1), faults: [new Deploy("service") { At = 10 * Second }, new Crash("service") { Parts = [0], At = (long)(crashAt * Second), For = 20 * Second }]).Run(29);
        bench.Notes(NoteKind.DeployEnded).ShouldBeEmpty();
        bench.Service.IsUp(1).ShouldBeTrue();
        bench.RunTo(60);
        bench.Notes(NoteKind.DeployEnded).Single().At.ShouldBeInRange(33 * Second, 35 * Second);
        Enumerable.Range(0, 3).ShouldAllBe(part => bench.Service.IsUp(part));
    }

    [Fact]
    public void SetParts_MoreAndFewer_AddsAfterTheDelayAndDrainsTheLast()
    {
        var options = new ServiceOptions { Replicas = 2, Cores = 2, Life = new LifeOptions { Startup = 5 * Second } };
        var bench = new FleetBench(100, options, _ => new LeastOutstanding(), work: Quick).Run(10);
        bench.Service.SetParts(5, delay: 10 * Second).ShouldBe(25 * Second);
        bench.RunTo(24.9);
        bench.Service.Gauge(bench.Engine.Now).Capacity.ShouldBe(4);
        bench.Balancer!.Membership.Members.Length.ShouldBe(2);
        bench.RunTo(25);
        bench.Service.Gauge(bench.Engine.Now).Capacity.ShouldBe(10);
        bench.Balancer.Membership.Members.ToArray().ShouldBe([0, 1, 2, 3, 4]);

        bench.RunTo(40);
        bench.Service.SetParts(1).ShouldBe(40 * Second);
        bench.RunTo(60);
        bench.Balancer.Membership.Members.ToArray().ShouldBe([0]);
        bench.Ended(Outcome.Ok).ShouldBe(bench.Clients.Outcomes.Sum() - bench.Ended(Outcome.Unreachable));
        bench.Ended(Outcome.Unreachable).ShouldBe(0);
        bench.Service.BilledSeconds(bench.Engine.Now).ShouldBe((2 * 10) + (5 * 30) + (1 * 20), 0.5);
    }

    [Fact]
    public void SetParts_AgainAndAgain_UsesPlacesAgain()
    {
        var bench = new FleetBench(100, new ServiceOptions { Replicas = 2 }, _ => new RoundRobin(), work: new Exponential(0.005)).Start();
        for (var second = 1; second <= 40; second++)
        {
            bench.RunTo(second);
            bench.Service.SetParts(second % 2 == 0 ? 2 : 6);
        }

        bench.Service.Parts.ShouldBeLessThanOrEqualTo(8);
        bench.Service.Wanted.ShouldBe(2);
        bench.Ended(Outcome.Unreachable).ShouldBe(0);
    }

    [Fact]
    public void SetParts_None_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new FleetBench(1, new ServiceOptions()).Start().Service.SetParts(0));

    /// <summary>Whatever happens to a fleet, in whatever order, nothing is lost count of.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Run_EverythingAtOnce_KeepsTheLaws(ulong seed, bool shares)
    {
        var random = new Onsite.Simulation.Random.RandomSource(seed);
        var options = new ServiceOptions
        {
            Replicas = 5,
            Cores = 2,
            Concurrency = 20,
            QueueLimit = 30,
            SharesCores = shares,
            Pauses = new PauseOptions { Every = new Exponential(2), EveryRequests = 200, Length = new Exponential(0.1) },
            Life = new LifeOptions { Startup = Second / 2, WarmUp = Second, ColdPace = 0.3, Drain = Second / 2, Grace = Second / 10 },
        };
        var bench = new FleetBench(700, options, r => new TwoChoices(r), new BalancerOptions { Work = new Exponential(0.0005), Health = new HealthOptions { Every = Second / 2, HearsAfter = Second / 5, SlowStart = Second, Outliers = new OutlierOptions() } }, Quick, seed: seed).Start();
        for (var tick = 1; tick <= 400; tick++)
        {
            bench.RunTo(tick / 10.0);
            var part = random.NextInt32(bench.Service.Parts);
            switch (random.NextInt32(8))
            {
                case 0:
                    bench.Service.Crash(part);
                    break;
                case 1 or 2:
                    bench.Service.Recover(part);
                    break;
                case 3:
                    bench.Service.SetPace(part, 0.3 + random.NextDouble());
                    break;
                case 4:
                    bench.Service.SetParts(1 + random.NextInt32(8));
                    break;
                case 5:
                    bench.Service.Deploy(1 + random.NextInt32(2));
                    break;
                case 6 when tick % 5 == 0:
                    bench.Balancer!.Crash(0);
                    break;
                case 7:
                    bench.Balancer!.Recover(0);
                    break;
            }

            if (tick == 200)
            {
                bench.Engine.Restart();
            }
        }

        bench.Clients.Outcomes.Sum().ShouldBeGreaterThan(1000);
        bench.Ended(Outcome.Ok).ShouldBeGreaterThan(500);
        bench.Engine.Calls.Live.ShouldBe((int)(bench.Balancer!.Flow.Inside + bench.Service.Flow.Inside));
    }
}
