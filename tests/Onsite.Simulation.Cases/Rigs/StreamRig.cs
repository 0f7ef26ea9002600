using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who publish, a stream, and a group that reads it.</summary>
internal sealed class StreamRig
{
    public const long Second = 1_000_000_000;

    private readonly SeedSequence _seeds;

    public StreamRig(double rate, StreamOptions options, GroupOptions group, ServiceOptions worker, SeedSequence seeds, params HandlerStep[] handler)
    {
        _seeds = seeds;
        Engine = new Engine();
        Stream = Engine.Add(new StreamNode(options, seeds.Stream("stream", "work"), seeds.Stream("stream", "copying")) { Name = "stream" });
        (Group, Worker) = AddGroup("worker", group, worker, handler);
        if (rate > 0)
        {
            Clients = Engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
            Clients.Entry = Engine.Add(new Link(Clients, Stream));
        }
    }

    public StreamRig(double rate, StreamOptions options, GroupOptions group, ServiceOptions worker, params HandlerStep[] handler)
        : this(rate, options, group, worker, new SeedSequence(1), handler)
    {
    }

    /// <summary>A stream that costs nothing.</summary>
    public static StreamOptions Free { get; } = new() { Brokers = 1, Replication = 1, Partitions = 4, AppendWork = new Constant(0) };

    public Engine Engine { get; }

    public StreamNode Stream { get; }

    public ConsumerGroupNode Group { get; }

    public ServiceNode Worker { get; }

    /// <summary>Clients without keys; there are none where the rate is 0.</summary>
    public OpenClients Clients { get; } = null!;

    public (ConsumerGroupNode Group, ServiceNode Worker) AddGroup(string name, GroupOptions options, ServiceOptions worker, params HandlerStep[] handler)
    {
        var service = Engine.Add(new ServiceNode(worker, _seeds.Stream(name, "work"), _seeds.Stream(name, "choice")) { Name = name, Handler = handler });
        var group = Engine.Add(new ConsumerGroupNode(options, Stream) { Name = $"group of {name}" });
        group.Worker = Engine.Add(new Link(group, service));
        return (group, service);
    }

    public void AddPublishers(double rate, Func<long, RandomSource, Request> request)
    {
        var publishers = Engine.Add(new Publishers(rate, _seeds.Stream("publishers", "arrivals"), request) { Name = "publishers" });
        publishers.Entry = Engine.Add(new Link(publishers, Stream));
    }

    public StreamRig Run(double seconds)
    {
        Engine.Start();
        return RunTo(seconds);
    }

    public StreamRig RunTo(double seconds)
    {
        Engine.RunLawfully((long)(seconds * Second));
        return this;
    }
}
