using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Policies.Shedding;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Behavior;

/// <summary>
/// A system that stays down after what brought it down is over (N. Bronson et al., "Metastable Failures in Distributed Systems", HotOS 2021): a service that can do 1000 a second gets 700, and 2100 for ten seconds. Its callers give up after 200 ms and
/// try up to three more times. 700 calls that are each tried four times are 2800 attempts, so the queue stays full of requests that nobody waits for any more.
/// </summary>
public sealed class MetastableFailureTests
{
    private const double SpikeAt = 20;
    private const double SpikeEnds = 30;

    private static readonly RetryOptions Retries = new() { Attempts = 4, Backoff = 50 * Bench.Millisecond };

    [Fact]
    public void Spike_PlainRetries_KeepItDownLongAfter()
    {
        var (before, after, system) = Run(Retries, shedding: null);
        before.ShouldBe(700, 35);
        after.ShouldBeLessThan(100);
        system.Engine.Journal.Notes.Where(n => n.Target == system.Link.Id).Select(n => n.Kind).ShouldBe([NoteKind.TimeoutsBegan, NoteKind.AmplificationBegan]);
        system.Link.Counts.Wasted.ShouldBeGreaterThan(40_000);
    }

    [Fact]
    public void Spike_RetryBudget_LetsItRecover()
    {
        var (before, after, _) = Run(Retries with { BudgetRatio = 0.1 }, shedding: null);
        before.ShouldBe(700, 35);
        after.ShouldBe(700, 35);
    }

    [Fact]
    public void Spike_SheddingByQueueTime_LetsItRecover()
    {
        var (before, after, system) = Run(Retries, new ShedOptions { QueueTarget = 5 * Bench.Millisecond });
        before.ShouldBe(700, 35);
        after.ShouldBe(700, 35);
        system.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.SheddingBegan);
    }

    [Fact]
    public void NoSpike_PlainRetries_NeverGoDown()
    {
        var (before, after, _) = Run(Retries, shedding: null, spike: 1);
        before.ShouldBe(700, 35);
        after.ShouldBe(700, 35); // the same load: it is stable up and stable down
    }

    /// <summary>Calls served in a second before the spike, and from half a minute after it on.</summary>
    private static (double Before, double After, (Engine Engine, Link Link) System) Run(RetryOptions retries, ShedOptions? shedding, double spike = 3)
    {
        var seeds = new SeedSequence(1);
        var engine = new Engine();
        var options = new ServiceOptions { Cores = 10, Concurrency = 10, QueueLimit = 2000, Shedding = shedding };
        var service = engine.Add(new ServiceNode(options, seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, new Exponential(0.010).Compile()), new(StepKind.Reply)] });
        var clients = engine.Add(new OpenClients(RenewalArrivals.Poisson(700), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        var link = engine.Add(new Link(clients, service, new LinkPolicies { Timeout = 200 * Bench.Millisecond, Retry = retries }, seeds.Stream("link", "jitter")));
        clients.Entry = link;
        double Goodput(double until)
        {
            var (since, served) = (engine.Now, clients.Outcomes[(int)Outcome.Ok]);
            engine.RunUntil((long)(until * Bench.Second));
            return (clients.Outcomes[(int)Outcome.Ok] - served) * 1e9 / (engine.Now - since);
        }

        engine.Start();
        Goodput(5);
        var before = Goodput(SpikeAt);
        clients.SetSpike(spike);
        Goodput(SpikeEnds);
        clients.SetSpike(1);
        Goodput(60);
        var after = Goodput(75);
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
        return (before, after, (engine, link));
    }
}
