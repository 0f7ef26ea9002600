using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Network;

/// <summary>Clients, a link with policies, and something at its end that a test commands.</summary>
internal sealed class Bench
{
    public const long Second = 1_000_000_000;

    public Bench(double rate, LinkPolicies policies, Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior, ulong seed = 1)
    {
        var seeds = new SeedSequence(seed);
        Engine = new Engine();
        Commanded = Engine.Add(new CommandedNode(behavior, seeds.Stream("end", "behavior")) { Name = "end" });
        Clients = Engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        Link = Engine.Add(new Link(Clients, Commanded, policies, seeds.Stream("link", "jitter")));
        Clients.Entry = Link;
    }

    public Engine Engine { get; }

    public OpenClients Clients { get; }

    public CommandedNode Commanded { get; }

    public Link Link { get; }

    public long Ended(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public Bench Run(double seconds)
    {
        Engine.Start();
        Engine.RunUntil((long)(seconds * Second));
        return this;
    }
}

/// <summary>Answers as it is told, without limits.</summary>
internal sealed class CommandedNode(Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior, RandomSource random) : Node
{
    private readonly Dictionary<int, Outcome> _outcomes = [];

    public long Started { get; private set; }

    public override void Arrive(int call)
    {
        Started++;
        var (seconds, outcome) = behavior(random, Engine.Now);
        _outcomes[call] = outcome;
        Engine.Schedule(Engine.Now + (long)(seconds * Bench.Second), this, 0, call);
    }

    public override void Handle(in Event happened)
    {
        Flow.Leave(happened.Time, Engine.Calls[happened.Subject].ArrivedAt);
        Engine.Finish(happened.Subject, _outcomes[happened.Subject]);
    }
}
