using System.Diagnostics.CodeAnalysis;
using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Benchmarks.Runs;

/// <summary>The systems that simulators are compared on. Their peers are in benchmarks/peers.</summary>
internal static class RunCases
{
    private const double ChainRate = 2000;

    /// <summary>What they are called.</summary>
    public static IReadOnlyList<string> Names { get; } = ["mm1", "mm16", "chain"];

    /// <summary>Finds one by its name.</summary>
    public static bool TryMake(string name, [NotNullWhen(true)] out Func<ulong, RunCase>? make)
    {
        make = name switch
        {
            "mm1" => seed => Queue(seed, 1, 0.8),
            "mm16" => seed => Queue(seed, 16, 0.9),
            "chain" => Chain,
            _ => null,
        };
        return make is not null;
    }

    private static RunCase Queue(ulong seed, int servers, double load)
    {
        var (engine, seeds) = (new Engine(), new SeedSequence(seed));
        var node = Service(engine, seeds, "service", new ServiceOptions { Cores = servers }, new(StepKind.Compute, new Exponential(1).Compile()), new(StepKind.Reply));
        return Open(engine, seeds, node, load * servers);
    }

    /// <summary>A balancer that chooses at random, four services of eight cores, a cache that answers four of five, and a store of twenty cores for the others.</summary>
    private static RunCase Chain(ulong seed)
    {
        var (engine, seeds) = (new Engine(), new SeedSequence(seed));
        var store = Service(engine, seeds, "store", new ServiceOptions { Cores = 20 }, new(StepKind.Compute, new Exponential(0.040).Compile()), new(StepKind.Reply));
        var cache = Service(engine, seeds, "cache", new ServiceOptions(), new(StepKind.Wait, new Exponential(0.0005).Compile()), new(StepKind.Branch) { Probability = 0.8, Jump = 3 }, new(StepKind.Forward) { Target = store }, new(StepKind.Reply));
        var app = Service(engine, seeds, "app", new ServiceOptions { Replicas = 4, Cores = 8 }, new(StepKind.Compute, new Exponential(0.010).Compile()), new(StepKind.Forward) { Target = cache });
        var balancer = engine.Add(new BalancerNode(new BalancerOptions(), new RandomChoice(seeds.Stream("balancer", "choice"))) { Name = "balancer", Target = app });
        return Open(engine, seeds, balancer, ChainRate);
    }

    private static ServiceNode Service(Engine engine, SeedSequence seeds, string name, ServiceOptions options, params HandlerStep[] handler) =>
        engine.Add(new ServiceNode(options, seeds.Stream(name, "work"), seeds.Stream(name, "choice")) { Name = name, Handler = handler });

    private static RunCase Open(Engine engine, SeedSequence seeds, Node entry, double rate)
    {
        var clients = engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, entry));
        return new RunCase(engine, clients, rate);
    }
}
