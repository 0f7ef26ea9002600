using Onsite.Simulation.Cases;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Measurements.Measurements;

/// <summary>A run of M/M/1 at half load, short enough to be made thousands of times.</summary>
internal static class ShortRun
{
    private const double Load = 0.5;

    /// <summary>The mean time in the system, in seconds.</summary>
    public static double Exact { get; } = new ExponentialServers(Load, 1, 1).MeanSojourn;

    /// <summary>Its mean time in seconds, and the interval of 95 percent by the means of its batches.</summary>
    public static (double Mean, Interval ByBatches) Of(ulong seed)
    {
        var (engine, seeds) = (new Engine(), new SeedSequence(seed));
        var service = engine.Add(new ServiceNode(new ServiceOptions(), seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, new Exponential(1).Compile()), new(StepKind.Reply)] });
        var clients = engine.Add(new OpenClients(new Exponential(1 / Load), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, service));
        QueueCase.Run(engine, arrivals: 20_000, Load);
        var batches = clients.Statistics[0].Batches.Mean(0.95);
        return (clients.Latency.Mean / 1e9, new Interval(batches.Mean / 1e9, batches.HalfWidth / 1e9, 0.95));
    }
}
