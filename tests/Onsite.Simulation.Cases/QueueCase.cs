using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Cases;

/// <summary>A system with a figure that is known exactly.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Exact">The figure.</param>
/// <param name="Measure">What one run with seeds of its own gives for it.</param>
internal sealed record QueueCase(string Name, double Exact, Func<SeedSequence, double> Measure)
{
    private const double Nanoseconds = 1e9;

    /// <summary>How far the figure and the run may differ beyond chance, as a share of the figure: by the width of a bucket of the histogram, or by the known error of the approximation that the figure comes from.</summary>
    public double Error { get; init; } = LatencyHistogram.RelativeError;

    /// <summary>A system whose figure is known to lie between two bounds: the middle stands for it, and it may be off by half of what lies between them.</summary>
    public static QueueCase Between(string name, double least, double most, Func<SeedSequence, double> measure) => new(name, (least + most) / 2, measure) { Error = (most - least) / (most + least) };

    /// <summary>One service that clients come to at a rate.</summary>
    public static QueueCase Of(string name, double exact, double rate, Distribution service, ServiceOptions options, Func<OpenClients, ServiceNode, Engine, double> figure, Distribution? between = null) =>
        Of(name, exact, rate, service, options, figure, () => new RenewalArrivals(between ?? new Exponential(1 / rate)));

    /// <summary>One service that clients come to as a process says.</summary>
    public static QueueCase Of(string name, double exact, double rate, Distribution service, ServiceOptions options, Func<OpenClients, ServiceNode, Engine, double> figure, Func<IArrivals> arrivals) => new(name, exact, seeds =>
    {
        var engine = new Engine();
        var node = engine.Add(new ServiceNode(options, seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, service.Compile()), new(StepKind.Reply)] });
        var clients = engine.Add(new OpenClients(arrivals(), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, node));
        Run(engine, arrivals: 60_000, rate);
        return figure(clients, node, engine);
    });

    /// <summary>Runs a network past its warm-up and then as long as it takes for so many arrivals.</summary>
    public static void Run(Engine engine, int arrivals, double rate)
    {
        var length = (long)(arrivals / rate * Nanoseconds);
        engine.Start();
        engine.RunUntil(length / 5);
        engine.Restart();
        engine.RunUntil(length + (length / 5));
    }

    public static double Sojourn(OpenClients clients, ServiceNode node, Engine engine) => clients.Latency.Mean / Nanoseconds;

    public static double Utilization(OpenClients clients, ServiceNode node, Engine engine) => node.Replicas[0].Utilization(engine.Now);

    public static double Number(OpenClients clients, ServiceNode node, Engine engine) => node.Flow.MeanInside(engine.Now);

    public static double Loss(OpenClients clients, ServiceNode node, Engine engine) => (double)clients.Outcomes[(int)Outcome.QueueFull] / clients.Outcomes.Sum();

    public static Func<OpenClients, ServiceNode, Engine, double> Quantile(double share) => (clients, _, _) => clients.Latency.Quantile(share) / Nanoseconds;
}
