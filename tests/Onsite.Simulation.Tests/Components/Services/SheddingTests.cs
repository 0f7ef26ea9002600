using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Shedding;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Services;

public sealed class SheddingTests
{
    [Fact]
    public void AboveConcurrency_Overload_KeepsWhatMatters()
    {
        var clients = Run(150, new ServiceOptions { Cores = 10, Concurrency = 10, Shedding = new ShedOptions { AboveConcurrency = 0.8, KeepsPriority = 0, KeepsOperations = [2] } });
        clients.Statistics[0].Outcomes[(int)Outcome.Shed].ShouldBe(0);
        clients.Statistics[2].Outcomes[(int)Outcome.Shed].ShouldBe(0);
        clients.Statistics[1].Outcomes[(int)Outcome.Shed].ShouldBeGreaterThan(500);
        clients.Statistics[0].Served.Quantile(0.99).ShouldBeLessThan(1e9);
    }

    /// <summary>Nobody who may be refused gets in from x percent of the places on: that is a loss system with so many places (Erlang B).</summary>
    [Fact]
    public void AboveConcurrency_NothingKept_LosesAsErlangBSays()
    {
        var clients = Run(80, new ServiceOptions { Cores = 10, Concurrency = 10, Shedding = new ShedOptions { AboveConcurrency = 0.8 } }, seconds: 1000);
        var ended = clients.Statistics.Sum(s => s.Ended);
        ((double)clients.Outcomes[(int)Outcome.Shed] / ended).ShouldBe(Simulation.ClosedForms.Erlang.B(8, 8), 0.01);
    }

    [Fact]
    public void QueueTime_Overload_ServesInTimeWhomItServes()
    {
        var plain = Run(150, new ServiceOptions { Cores = 10, Concurrency = 10 });
        plain.Latency.Quantile(0.5).ShouldBeGreaterThan(5e9);

        var shed = Run(150, new ServiceOptions { Cores = 10, Concurrency = 10, Shedding = new ShedOptions { QueueTarget = 5 * Bench.Millisecond } });
        shed.Latency.Quantile(0.5).ShouldBeLessThan(0.12e9);
        shed.Outcomes[(int)Outcome.Ok].ShouldBeGreaterThan((long)(0.93 * 100 * 60));
    }

    [Fact]
    public void QueueTime_ShortBurst_IsWaitedOut()
    {
        // Fifty at once are served within 50 ms: nobody has waited as long as the interval.
        var bursts = new ReplayedArrivals([.. Enumerable.Repeat(0L, 50)], length: Bench.Second);
        var clients = Run(bursts, new ServiceOptions { Shedding = new ShedOptions { QueueTarget = 5 * Bench.Millisecond }, Concurrency = 1 }, new Constant(0.001), 30);
        clients.Outcomes[(int)Outcome.Shed].ShouldBe(0);
    }

    [Fact]
    public void Shedding_Begins_IsTold()
    {
        var engine = new Engine();
        Run(engine, RenewalArrivals.Poisson(150), new ServiceOptions { Cores = 10, Concurrency = 10, Shedding = new ShedOptions { AboveConcurrency = 1 } }, new Exponential(0.1), 60);
        engine.Journal.Notes.Single().Kind.ShouldBe(NoteKind.SheddingBegan);
    }

    [Fact]
    public void ByPriority_Crash_LeavesNobodyBehind()
    {
        var engine = new Engine();
        var clients = Run(engine, RenewalArrivals.Poisson(150), new ServiceOptions { Cores = 10, Concurrency = 10, ByPriority = true }, new Exponential(0.1), 20);
        var service = engine.Nodes.OfType<ServiceNode>().Single();
        service.Crash(0);
        service.Replicas[0].Queued.ShouldBe(0);
        service.Recover(0);
        engine.RunUntil(21 * Bench.Second);
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
        clients.Outcomes[(int)Outcome.Unreachable].ShouldBeGreaterThan(500);
    }

    private static OpenClients Run(double rate, ServiceOptions options, double seconds = 60) => Run(RenewalArrivals.Poisson(rate), options, new Exponential(0.1), seconds);

    private static OpenClients Run(IArrivals arrivals, ServiceOptions options, Distribution work, double seconds) => Run(new Engine(), arrivals, options, work, seconds);

    private static OpenClients Run(Engine engine, IArrivals arrivals, ServiceOptions options, Distribution work, double seconds)
    {
        var seeds = new SeedSequence(1);
        var service = engine.Add(new ServiceNode(options, seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, work.Compile()), new(StepKind.Reply)] });
        var mix = new OperationMix([new() { Weight = 2 }, new() { Weight = 10, Priority = 1 }, new() { Weight = 1, Priority = 2 }], seeds.Stream("clients", "operations"));
        var clients = engine.Add(new OpenClients(arrivals, seeds.Stream("clients", "arrivals"), mix) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, service));
        engine.Start();
        engine.RunUntil((long)(seconds * Bench.Second));
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
        return clients;
    }
}
