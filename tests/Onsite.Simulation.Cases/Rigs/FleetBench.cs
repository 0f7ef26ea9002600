using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients, a balancer or none, and a service of several replicas.</summary>
internal sealed class FleetBench
{
    public const long Second = 1_000_000_000;

    public FleetBench(double rate, ServiceOptions options, Func<RandomSource, IBalancing>? policy = null, BalancerOptions? balancer = null, Distribution? work = null, Distribution? wait = null, ulong seed = 1, params Fault[] faults)
    {
        var seeds = new SeedSequence(seed);
        Service = Engine.Add(new ServiceNode(options, seeds.Stream("service", "work"), seeds.Stream("service", "choice"), seeds.Stream("service", "pauses"))
        {
            Name = "service",
            Handler = [new(StepKind.Compute, (work ?? new Exponential(1)).Compile()), .. wait is null ? Array.Empty<HandlerStep>() : [new(StepKind.Wait, wait.Compile())], new(StepKind.Reply)],
        });
        Node entry = Service;
        if (policy is not null)
        {
            Balancer = Engine.Add(new BalancerNode(balancer ?? new BalancerOptions(), policy(seeds.Stream("balancer", "choice")), seeds.Stream("balancer", "work")) { Name = "balancer" });
            Balancer.Upstream = Engine.Add(new Link(Balancer, Service));
            entry = Balancer;
        }

        Clients = Engine.Add(new KeyedClients(rate, seeds.Stream("clients", "arrivals"), seeds.Stream("clients", "keys")) { Name = "clients" });
        Clients.Entry = Engine.Add(new Link(Clients, entry));
        if (faults.Length > 0)
        {
            Engine.Add(new FaultPlan(faults, new EngineTargets(Engine)));
        }
    }

    public Engine Engine { get; } = new();

    public ServiceNode Service { get; }

    public BalancerNode? Balancer { get; }

    public KeyedClients Clients { get; }

    public double MeanSeconds => Clients.Latency.Mean / Second;

    public long Ended(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public IEnumerable<Note> Notes(NoteKind kind) => Engine.Journal.Notes.Where(n => n.Kind == kind);

    public FleetBench Start()
    {
        Engine.Start();
        return this;
    }

    public FleetBench RunTo(double seconds)
    {
        Engine.RunLawfully((long)(seconds * Second));
        return this;
    }

    public FleetBench Run(double seconds) => Start().RunTo(seconds);
}
