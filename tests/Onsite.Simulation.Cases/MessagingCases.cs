using Onsite.Simulation.Cases.Rigs;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Push;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Cases;

/// <summary>Queues of messages, streams and gateways whose figures are known exactly.</summary>
internal static class MessagingCases
{
    private const int Arrivals = 30_000;

    private static readonly Distribution Unit = new Exponential(1);

    public static IReadOnlyList<QueueCase> All { get; } = [.. Queues(), .. Streams(), .. Gateways()];

    private static IEnumerable<QueueCase> Queues()
    {
        var single = new ExponentialServers(0.7, 1, 1);
        yield return Queue("queue, a worker: time until handled", single.MeanSojourn, single.Rate, 1, 1, rig => rig.Queue.Latency.Mean / 1e9);
        var replicas = new ExponentialServers(3, 1, 4);
        yield return Queue("queue, 4 replicas of a worker: wait", replicas.MeanWait, replicas.Rate, 4, 1, rig => rig.Queue.Waits.Mean / 1e9);
        var many = new ExponentialServers(8, 1, 10);
        yield return Queue("queue, 2 replicas of 5 workers: depth", many.Rate * many.MeanWait, many.Rate, 2, 5, rig => rig.Queue.MeanDepth(rig.Engine.Now));
    }

    /// <summary>Keys at random split a Poisson stream into Poisson streams, and each partition is handled one after the other: as many M/M/1 side by side.</summary>
    private static IEnumerable<QueueCase> Streams()
    {
        var partition = new ExponentialServers(0.7, 1, 1);
        yield return Stream("stream, 4 partitions: time until handled", partition.MeanSojourn, rig => rig.Group.Latency.Mean / 1e9);
        yield return Stream("stream, 4 partitions: lag", 4 * partition.MeanNumber, rig => rig.Group.Messages.MeanInside(rig.Engine.Now));

        var append = new Constant(1);
        yield return new QueueCase("partition, appends in line: time until acknowledged", new GeneralServer(0.7, append).MeanSojourn, seeds =>
        {
            var rig = new StreamRig(0.7, StreamRig.Free with { Partitions = 1, AppendWork = append }, new(), new(), seeds, new HandlerStep(StepKind.Reply));
            QueueCase.Run(rig.Engine, Arrivals, 0.7);
            return rig.Clients.Latency.Mean / 1e9;
        });
    }

    /// <summary>Messages that each go to X devices are a queue where X come at once: with one core and exponential work W = (1 + X) / (2 μ (1 - ρ)) (M^X/M/1; D. Gross et al., 4th ed. 2008, section 3.1).</summary>
    private static IEnumerable<QueueCase> Gateways()
    {
        foreach (var (devices, load) in new[] { (1, 0.7), (5, 0.6) })
        {
            yield return new QueueCase($"gateway, a message for {devices}: time until delivered", (1 + devices) / (2 * (1 - load)), seeds =>
            {
                var options = new PushOptions { Cores = 1, ReceiveWork = new Constant(0), DeliverWork = Unit };
                var rig = new PushRig(load / devices, options, new Constant(devices), seeds);
                QueueCase.Run(rig.Engine, Arrivals, load / devices);
                return rig.Gateway.Latency.Mean / 1e9;
            });
        }
    }

    private static QueueCase Stream(string name, double exact, Func<StreamRig, double> figure) => new(name, exact, seeds =>
    {
        var rig = new StreamRig(0, StreamRig.Free, new(), new() { Replicas = 4 }, seeds, QueueRig.Computes(Unit));
        rig.AddPublishers(2.8, (now, random) => new Request(-1, now) { Key = 1 + (long)(random.NextUInt64() >> 2) });
        QueueCase.Run(rig.Engine, Arrivals, 2.8);
        return figure(rig);
    });

    private static QueueCase Queue(string name, double exact, double rate, int replicas, int concurrency, Func<QueueRig, double> figure) => new(name, exact, seeds =>
    {
        var options = new ServiceOptions { Replicas = replicas, Cores = concurrency, Concurrency = concurrency };
        var rig = new QueueRig(rate, QueueRig.Free, options, concurrency, seeds, QueueRig.Computes(Unit));
        QueueCase.Run(rig.Engine, Arrivals, rate);
        return figure(rig);
    });
}
