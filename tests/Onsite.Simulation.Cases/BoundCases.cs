using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Cases;

/// <summary>Queues whose mean wait is known to lie between two bounds that are proven: Marshall's below, Daley's above.</summary>
internal static class BoundCases
{
    public static IReadOnlyList<QueueCase> All { get; } = [.. General()];

    /// <summary>
    /// Times between arrivals whose residual life falls, as the lower bound wants it. The last is heavy traffic: there the bounds lie within 6 percent of Kingman's, and it has to come as near to it. The variance of a wait is known
    /// by a few hundred busy periods only, so that the busier ones are watched for longer.
    /// </summary>
    private static IEnumerable<QueueCase> General()
    {
        foreach (var (name, between, service, arrivals) in new (string, Distribution, Distribution, int)[]
        {
            ("E2/LN/1 ρ 0.7", new Gamma(2, 1 / 0.7), LogNormal.FromMeanAndP99(1, 5), 60_000),
            ("U/H2/1 ρ 0.8", new Uniform(0, 2 / 0.8), Mixture.HyperExponential(1, 4), 90_000),
            ("E3/H2/1 ρ 0.92, heavy traffic", new Gamma(3, 1 / 0.92), Mixture.HyperExponential(1, 3), 200_000),
        })
        {
            var bounds = new RenewalServer(between, service);
            yield return QueueCase.Between($"{name}: mean wait within its bounds", bounds.LeastWait, bounds.MostWait, seeds =>
            {
                var engine = new Engine();
                var node = engine.Add(new ServiceNode(new ServiceOptions(), seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, service.Compile()), new(StepKind.Reply)] });
                var clients = engine.Add(new OpenClients(between, seeds.Stream("clients", "arrivals")) { Name = "clients" });
                clients.Entry = engine.Add(new Link(clients, node));
                QueueCase.Run(engine, arrivals, 1 / between.Mean);
                return (clients.Latency.Mean / 1e9) - service.Mean;
            });
        }
    }
}
