using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who publish, a queue, and a worker.</summary>
internal sealed class QueueRig
{
    public const long Second = 1_000_000_000;

    public QueueRig(double rate, QueueOptions options, ServiceOptions worker, int slots, ulong seed, params HandlerStep[] handler)
        : this(rate, options, worker, slots, new SeedSequence(seed), handler)
    {
    }

    public QueueRig(double rate, QueueOptions options, ServiceOptions worker, int slots, SeedSequence seeds, params HandlerStep[] handler)
    {
        Engine = new Engine();
        Worker = Engine.Add(new ServiceNode(worker, seeds.Stream("worker", "work"), seeds.Stream("worker", "choice")) { Name = "worker", Handler = handler });
        Queue = Engine.Add(new QueueNode(options, seeds.Stream("queue", "work"), seeds.Stream("queue", "delays")) { Name = "queue" });
        Queue.Attach(Engine.Add(new Link(Queue, Worker)), slots);
        Clients = Engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        Clients.Entry = Engine.Add(new Link(Clients, Queue));
    }

    /// <summary>A queue that costs nothing, so that nothing but the waiting for workers is left.</summary>
    public static QueueOptions Free { get; } = new() { PublishWork = new Constant(0), IsDurable = false };

    public Engine Engine { get; }

    public ServiceNode Worker { get; }

    public QueueNode Queue { get; }

    public OpenClients Clients { get; }

    public long Refused(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public static HandlerStep[] Computes(Distribution seconds) => [new(StepKind.Compute, seconds.Compile()), new(StepKind.Reply)];

    public static HandlerStep[] Waits(Distribution seconds) => [new(StepKind.Wait, seconds.Compile()), new(StepKind.Reply)];

    /// <summary>Waits, and then fails with a probability.</summary>
    public static HandlerStep[] FailsAtTimes(double probability, double seconds = 0.001) =>
        [new(StepKind.Wait, new Constant(seconds).Compile()), new(StepKind.Branch) { Probability = probability, Jump = 3 }, new(StepKind.Reply), new(StepKind.Fail)];

    public QueueRig Run(double seconds)
    {
        Engine.Start();
        return RunTo(seconds);
    }

    public QueueRig RunTo(double seconds)
    {
        Engine.RunLawfully((long)(seconds * Second));
        return this;
    }
}
