using Onsite.Simulation.Cases;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Measurements.Coverage;

/// <summary>The systems whose intervals are held against the truth.</summary>
internal static class CoverageSystems
{
    private static readonly Distribution Unit = new Exponential(1);
    private static readonly Distribution Skewed = LogNormal.FromMeanAndP99(1, 4);

    public static IReadOnlyList<CoverageSystem> All { get; } =
    [
        Mean("Mm1At50", new ExponentialServers(0.5, 1, 1).MeanSojourn, 20_000, 10_000, 0.5, (1, Unit)),
        Mean("Mm1At80", new ExponentialServers(0.8, 1, 1).MeanSojourn, 60_000, 20_000, 0.8, (1, Unit)),
        Mean("Mm16At90", new ExponentialServers(14.4, 1, 16).MeanSojourn, 200_000, 40_000, 14.4, (16, Unit)),
        Mean("LogNormalAt60", new GeneralServer(0.6, Skewed).MeanSojourn, 40_000, 10_000, 0.6, (1, Skewed)),
        Mean("JacksonChain", new ExponentialServers(0.6, 1, 1).MeanSojourn + new ExponentialServers(0.6, 2, 2).MeanSojourn + new ExponentialServers(0.6, 0.5, 1).MeanSojourn, 40_000, 10_000, 0.6, (1, Unit), (2, new Exponential(2)), (1, new Exponential(0.5))),
        new("Mm1P99", new ExponentialServers(0.5, 1, 1).SojournQuantile(0.99), 0, 10_000, (seeds, arrivals) => (Served(seeds, arrivals, 0.5, [(1, Unit)]).Latency.Quantile(0.99) / 1e9, default)),
        new("Lru", CacheCases.SmallLru.Exact, 0, 5_000, (seeds, requests) => (CacheCases.SmallLru.HitRatio(seeds, requests), default)),
    ];

    private static CoverageSystem Mean(string name, double exact, int arrivals, int arrivalsOfSeveral, double rate, params (int Servers, Distribution Service)[] row) => new(name, exact, arrivals, arrivalsOfSeveral, (seeds, count) =>
    {
        var clients = Served(seeds, count, rate, row);
        var batches = clients.Statistics[0].Batches.Mean(0.95);
        return (clients.Latency.Mean / 1e9, new Interval(batches.Mean / 1e9, batches.HalfWidth / 1e9, 0.95));
    });

    /// <summary>Clients who have gone through a row of services.</summary>
    private static OpenClients Served(SeedSequence seeds, int arrivals, double rate, IReadOnlyList<(int Servers, Distribution Service)> row)
    {
        var engine = new Engine();
        ServiceNode? next = null;
        for (var i = row.Count - 1; i >= 0; i--)
        {
            HandlerStep onward = next is null ? new(StepKind.Reply) : new(StepKind.Forward) { Target = next };
            next = engine.Add(new ServiceNode(new ServiceOptions { Cores = row[i].Servers }, seeds.Stream($"service {i}", "work"), seeds.Stream($"service {i}", "choice")) { Name = $"service {i}", Handler = [new(StepKind.Compute, row[i].Service.Compile()), onward] });
        }

        var clients = engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, next!));
        QueueCase.Run(engine, arrivals, rate);
        return clients;
    }
}
