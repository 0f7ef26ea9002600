using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases;

/// <summary>The table of systems whose figures are known exactly.</summary>
internal static class QueueCases
{
    private static readonly Distribution Unit = new Exponential(1);

    public static IReadOnlyList<QueueCase> All { get; } = [.. Single(), .. Several(), .. Finite(), .. General(), .. Shared(), .. Networks()];

    private static IEnumerable<QueueCase> Single()
    {
        foreach (var load in new[] { 0.3, 0.5, 0.7, 0.8 })
        {
            var exact = new ExponentialServers(load, 1, 1);
            yield return QueueCase.Of($"M/M/1 ρ {load}: mean time", exact.MeanSojourn, load, Unit, new(), QueueCase.Sojourn);
            yield return QueueCase.Of($"M/M/1 ρ {load}: p50", exact.SojournQuantile(0.5), load, Unit, new(), QueueCase.Quantile(0.5));
            yield return QueueCase.Of($"M/M/1 ρ {load}: p99", exact.SojournQuantile(0.99), load, Unit, new(), QueueCase.Quantile(0.99));
            yield return QueueCase.Of($"M/M/1 ρ {load}: utilization", load, load, Unit, new(), QueueCase.Utilization);
            yield return QueueCase.Of($"M/M/1 ρ {load}: number", exact.MeanNumber, load, Unit, new(), QueueCase.Number);
        }
    }

    private static IEnumerable<QueueCase> Several()
    {
        foreach (var (servers, load) in new[] { (2, 0.7), (4, 0.8), (16, 0.9), (50, 0.9) })
        {
            var exact = new ExponentialServers(load * servers, 1, servers);
            yield return QueueCase.Of($"M/M/{servers} ρ {load}: mean time", exact.MeanSojourn, load * servers, Unit, new() { Cores = servers }, QueueCase.Sojourn);
            yield return QueueCase.Of($"M/M/{servers} ρ {load}: number", exact.MeanNumber, load * servers, Unit, new() { Cores = servers }, QueueCase.Number);

            // A pool of connections is a queue of the same kind: who finds none free waits as Erlang C says.
            yield return QueueCase.Of($"pool of {servers} ρ {load}: mean time", exact.MeanSojourn, load * servers, Unit, new() { Cores = servers, Concurrency = servers }, QueueCase.Sojourn);
        }

        yield return QueueCase.Of("M/M/∞: number", 12, 12, Unit, new() { Cores = 100_000 }, QueueCase.Number);
    }

    private static IEnumerable<QueueCase> Finite()
    {
        foreach (var (servers, places, rate) in new[] { (1, 5, 0.8), (1, 5, 1.5), (4, 10, 5.0), (2, 2, 1.0) })
        {
            var exact = new FinitePlaces(rate, 1, servers, places);
            var options = new ServiceOptions { Cores = servers, Concurrency = servers, QueueLimit = places - servers };
            yield return QueueCase.Of($"M/M/{servers}/{places} rate {rate}: loss", exact.Loss, rate, Unit, options, QueueCase.Loss);
            yield return QueueCase.Of($"M/M/{servers}/{places} rate {rate}: mean time", exact.MeanSojourn, rate, Unit, options, QueueCase.Sojourn);
        }

        foreach (var (name, service) in new (string, Distribution)[] { ("exponential", Unit), ("constant", new Constant(1)), ("hyperexponential", Mixture.HyperExponential(1, 6)) })
        {
            yield return QueueCase.Of($"Erlang B 10 servers load 8, {name}: loss", Erlang.B(8, 10), 8, service, new() { Cores = 10, Concurrency = 10, QueueLimit = 0 }, QueueCase.Loss);
        }
    }

    private static IEnumerable<QueueCase> General()
    {
        foreach (var (name, load, service) in new (string, double, Distribution)[]
        {
            ("M/D/1", 0.5, new Constant(1)), ("M/D/1", 0.8, new Constant(1)), ("M/E2/1", 0.8, new Gamma(2, 1)), ("M/LN/1", 0.6, LogNormal.FromMeanAndP99(1, 4)), ("M/LN/1", 0.8, LogNormal.FromMeanAndP99(1, 3)),
            ("M/U/1", 0.7, new Uniform(0, 2)), ("M/H2/1", 0.6, Mixture.HyperExponential(1, 4)), ("M/BP/1", 0.5, new BoundedPareto(2.5, 0.5, 50)), ("M/W/1", 0.6, new Weibull(0.8, 1)),
        })
        {
            var rate = load / service.Mean;
            yield return QueueCase.Of($"{name} ρ {load}: mean time", new GeneralServer(rate, service).MeanSojourn, rate, service, new(), QueueCase.Sojourn);
        }
    }

    private static IEnumerable<QueueCase> Shared()
    {
        foreach (var (name, service) in new (string, Distribution)[] { ("exponential", Unit), ("constant", new Constant(1)), ("log-normal", LogNormal.FromMeanAndP99(1, 5)), ("hyperexponential", Mixture.HyperExponential(1, 5)) })
        {
            yield return QueueCase.Of($"M/G/1-PS ρ 0.7, {name}: mean time", new GeneralServer(0.7, service).MeanSharedSojourn, 0.7, service, new() { SharesCores = true }, QueueCase.Sojourn);
        }

        // With several shared cores and exponential work the number there goes up and down as in M/M/c.
        yield return QueueCase.Of("M/M/4-PS ρ 0.8: mean time", new ExponentialServers(3.2, 1, 4).MeanSojourn, 3.2, Unit, new() { Cores = 4, SharesCores = true }, QueueCase.Sojourn);
    }

    private static IEnumerable<QueueCase> Networks()
    {
        yield return new QueueCase("Jackson, three in a row: mean time", new ExponentialServers(0.6, 1, 1).MeanSojourn + new ExponentialServers(0.6, 2, 2).MeanSojourn + new ExponentialServers(0.6, 0.5, 1).MeanSojourn, seeds =>
        {
            var engine = new Engine();
            var last = Service(engine, seeds, "last", new ServiceOptions(), new(StepKind.Compute, new Exponential(0.5).Compile()), new(StepKind.Reply));
            var middle = Service(engine, seeds, "middle", new ServiceOptions { Cores = 2 }, new(StepKind.Compute, new Exponential(2).Compile()), new(StepKind.Forward) { Target = last });
            var first = Service(engine, seeds, "first", new ServiceOptions(), new(StepKind.Compute, Unit.Compile()), new(StepKind.Forward) { Target = middle });
            return MeanTime(engine, seeds, first, 0.6);
        });

        yield return new QueueCase("Jackson, a third comes back: mean time", 1.5 * new ExponentialServers(0.75, 1, 1).MeanSojourn, seeds =>
        {
            // Whoever comes back joins the end of the line: λ = γ + λ/3.
            var engine = new Engine();
            ServiceNode node = null!;
            node = Service(engine, seeds, "node", new ServiceOptions(), new(StepKind.Compute, Unit.Compile()), new(StepKind.Branch) { Probability = 2.0 / 3, Jump = 3 }, new(StepKind.Forward), new(StepKind.Reply));
            node.Handler[2] = new HandlerStep(StepKind.Forward) { Target = node };
            return MeanTime(engine, seeds, node, 0.5);
        });

        yield return new QueueCase("chain of a balancer, four services, a cache and a store: mean time", 0.019569711, seeds =>
        {
            var engine = new Engine();
            var store = Service(engine, seeds, "store", new ServiceOptions { Cores = 20 }, new(StepKind.Compute, new Exponential(0.040).Compile()), new(StepKind.Reply));
            var cache = Service(engine, seeds, "cache", new ServiceOptions(), new(StepKind.Wait, new Exponential(0.0005).Compile()), new(StepKind.Branch) { Probability = 0.8, Jump = 3 }, new(StepKind.Forward) { Target = store }, new(StepKind.Reply));
            var app = Service(engine, seeds, "app", new ServiceOptions { Replicas = 4, Cores = 8 }, new(StepKind.Compute, new Exponential(0.010).Compile()), new(StepKind.Forward) { Target = cache });
            var balancer = engine.Add(new BalancerNode(new BalancerOptions(), new RandomChoice(seeds.Stream("balancer", "choice"))) { Name = "balancer", Target = app });
            return MeanTime(engine, seeds, balancer, 2000);
        });

        foreach (var clients in new[] { 1, 5, 20 })
        {
            yield return new QueueCase($"closed, {clients} clients, two servers: response", ClosedNetwork.Solve(clients, 4, [1, 0.6]).Response, seeds =>
            {
                var engine = new Engine();
                var second = Service(engine, seeds, "second", new ServiceOptions(), new(StepKind.Compute, new Exponential(0.6).Compile()), new(StepKind.Reply));
                var first = Service(engine, seeds, "first", new ServiceOptions(), new(StepKind.Compute, Unit.Compile()), new(StepKind.Forward) { Target = second });
                var people = engine.Add(new ClosedClients(clients, new Exponential(4), seeds.Stream("clients", "thinking")) { Name = "clients" });
                people.Entry = engine.Add(new Link(people, first));
                QueueCase.Run(engine, 60_000, ClosedNetwork.Solve(clients, 4, [1, 0.6]).Throughput);
                return people.Latency.Mean / 1e9;
            });
        }
    }

    private static ServiceNode Service(Engine engine, SeedSequence seeds, string name, ServiceOptions options, params HandlerStep[] handler) =>
        engine.Add(new ServiceNode(options, seeds.Stream(name, "work"), seeds.Stream(name, "choice")) { Name = name, Handler = handler });

    private static double MeanTime(Engine engine, SeedSequence seeds, Node entry, double rate)
    {
        var clients = engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, entry));
        QueueCase.Run(engine, 60_000, rate);
        return clients.Latency.Mean / 1e9;
    }
}
