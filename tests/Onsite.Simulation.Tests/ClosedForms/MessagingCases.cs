using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Tests.Components.Messaging;

namespace Onsite.Simulation.Tests.ClosedForms;

/// <summary>Queues of messages, streams and gateways whose figures are known exactly.</summary>
internal static class MessagingCases
{
    private const int Arrivals = 30_000;

    private static readonly Distribution Unit = new Exponential(1);

    public static IReadOnlyList<QueueCase> All { get; } = [.. Queues()];

    private static IEnumerable<QueueCase> Queues()
    {
        var single = new ExponentialServers(0.7, 1, 1);
        yield return Queue("queue, a worker: time until handled", single.MeanSojourn, single.Rate, 1, 1, rig => rig.Queue.Latency.Mean / 1e9);
        var replicas = new ExponentialServers(3, 1, 4);
        yield return Queue("queue, 4 replicas of a worker: wait", replicas.MeanWait, replicas.Rate, 4, 1, rig => rig.Queue.Waits.Mean / 1e9);
        var many = new ExponentialServers(8, 1, 10);
        yield return Queue("queue, 2 replicas of 5 workers: depth", many.Rate * many.MeanWait, many.Rate, 2, 5, rig => rig.Queue.MeanDepth(rig.Engine.Now));
    }

    private static QueueCase Queue(string name, double exact, double rate, int replicas, int concurrency, Func<QueueRig, double> figure) => new(name, exact, seeds =>
    {
        var options = new ServiceOptions { Replicas = replicas, Cores = concurrency, Concurrency = concurrency };
        var rig = new QueueRig(rate, QueueRig.Free, options, concurrency, seeds, QueueRig.Computes(Unit));
        QueueCase.Run(rig.Engine, Arrivals, rate);
        return figure(rig);
    });
}
