using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases;

/// <summary>Fleets behind balancers, and servers that pause or go slowly, whose figures are known exactly.</summary>
internal static class FleetCases
{
    public static IReadOnlyList<QueueCase> All { get; } = [.. Balanced(), .. Paused(), .. Slowed()];

    private static IEnumerable<QueueCase> Balanced()
    {
        foreach (var load in new[] { 0.7 })
        {
            // Split at random a Poisson stream is several Poisson streams.
            yield return Fleet($"random over 4, ρ {load}: mean time", new ExponentialServers(load, 1, 1).MeanSojourn, 4, load, r => new RandomChoice(r), c => c.Latency.Mean / 1e9);
            yield return Fleet($"random over 4, ρ {load}: p99", new ExponentialServers(load, 1, 1).SojournQuantile(0.99), 4, load, r => new RandomChoice(r), c => c.Latency.Quantile(0.99) / 1e9);
            yield return Fleet($"round robin over 4, ρ {load}: mean time", new RoundRobinServers(4 * load, 1, 4).MeanSojourn, 4, load, _ => new RoundRobin(), c => c.Latency.Mean / 1e9);
        }

        // With places for one and no queue, whoever finds the fewest under way finds a free one if there is one: Erlang's loss system.
        yield return Fleet("least outstanding over 4 without queues: loss", Erlang.B(3, 4), 4, 0.75, _ => new LeastOutstanding(), c => (double)c.Outcomes[(int)Outcome.QueueFull] / c.Outcomes.Sum(), new ServiceOptions { Replicas = 4, Concurrency = 1, QueueLimit = 0 });
    }

    private static IEnumerable<QueueCase> Paused()
    {
        foreach (var (rate, breaks, mends) in new[] { (0.5, 0.1, 1.0), (0.6, 0.02, 0.2) })
        {
            foreach (var shares in new[] { false, true })
            {
                // Whoever shares a core with others of exponential work is as many there as if they stood in line.
                var exact = new BrokenServer(rate, 1, breaks, mends);
                var pauses = new PauseOptions { Every = new Exponential(1 / breaks), Length = new Exponential(1 / mends) };
                yield return Alone($"M/M/1{(shares ? "-PS" : string.Empty)} with breakdowns, λ {rate} ξ {breaks} η {mends}: mean time", exact.MeanSojourn, rate, new ServiceOptions { Pauses = pauses, SharesCores = shares });
            }
        }
    }

    private static IEnumerable<QueueCase> Slowed()
    {
        foreach (var shares in new[] { false, true })
        {
            var options = new ServiceOptions { SharesCores = shares };
            yield return Alone($"M/M/1{(shares ? "-PS" : string.Empty)} at half its pace, ρ 0.6: mean time", new ExponentialServers(0.3, 2, 1).MeanSojourn, 0.3, options, new Slow("service", 2) { At = 5_000_000_000 });
        }

        // Two that slow it down to two thirds and to three quarters at once make a half.
        yield return Alone("M/M/1 under two slow-downs, ρ 0.6: mean time", new ExponentialServers(0.3, 2, 1).MeanSojourn, 0.3, new ServiceOptions(), new Slow("service", 1.5) { At = 0 }, new Slow("service", 4 / 3.0) { At = 7_000_000_000 });
    }

    private static QueueCase Fleet(string name, double exact, int replicas, double load, Func<RandomSource, IBalancing> policy, Func<OpenClients, double> figure, ServiceOptions? options = null) => new(name, exact, seeds =>
    {
        var engine = new Engine();
        var service = engine.Add(new ServiceNode(options ?? new ServiceOptions { Replicas = replicas }, seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, new Exponential(1).Compile()), new(StepKind.Reply)] });
        var balancer = engine.Add(new BalancerNode(new BalancerOptions { Health = new HealthOptions { Every = 0 } }, policy(seeds.Stream("balancer", "choice"))) { Name = "balancer" });
        balancer.Upstream = engine.Add(new Link(balancer, service));
        return figure(Run(engine, seeds, balancer, replicas * load));
    });

    private static QueueCase Alone(string name, double exact, double rate, ServiceOptions options, params Fault[] faults) => new(name, exact, seeds =>
    {
        var engine = new Engine();
        var service = engine.Add(new ServiceNode(options, seeds.Stream("service", "work"), seeds.Stream("service", "choice"), seeds.Stream("service", "pauses")) { Name = "service", Handler = [new(StepKind.Compute, new Exponential(1).Compile()), new(StepKind.Reply)] });
        engine.Add(new FaultPlan(faults, new EngineTargets(engine)));
        return Run(engine, seeds, service, rate).Latency.Mean / 1e9;
    });

    private static OpenClients Run(Engine engine, SeedSequence seeds, Node entry, double rate)
    {
        var clients = engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, entry));
        QueueCase.Run(engine, arrivals: 20_000, rate);
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).MustBeNone();
        return clients;
    }
}
