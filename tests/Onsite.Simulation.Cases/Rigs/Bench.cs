using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients, a link with policies, and something at its end that a test commands.</summary>
internal sealed class Bench
{
    public const long Second = 1_000_000_000;
    public const long Millisecond = 1_000_000;

    public Bench(double rate, LinkPolicies policies, Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior, ulong seed = 1)
        : this(new SeedSequence(seed), new RenewalArrivals(new Exponential(1 / rate)), policies, behavior)
    {
    }

    public Bench(SeedSequence seeds, IArrivals arrivals, LinkPolicies policies, Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior, LinkNetwork? network = null, OperationMix? mix = null)
    {
        Engine = new Engine();
        Commanded = Engine.Add(new CommandedNode(behavior, seeds.Stream("end", "behavior")) { Name = "end" });
        Clients = Engine.Add(new OpenClients(arrivals, seeds.Stream("clients", "arrivals"), mix) { Name = "clients" });
        Link = Engine.Add(new Link(Clients, Commanded, policies, seeds.Stream("link", "jitter"), network, seeds.Stream("link", "transit")));
        Clients.Entry = Link;
    }

    public Engine Engine { get; }

    public OpenClients Clients { get; }

    public CommandedNode Commanded { get; }

    public Link Link { get; }

    public static Bench Regular(double rate, LinkPolicies policies, Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior, LinkNetwork? network = null, OperationMix? mix = null) =>
        new(new SeedSequence(1), RenewalArrivals.Regular(rate), policies, behavior, network, mix);

    public long Ended(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public IReadOnlyList<NoteKind> Notes() => [.. Engine.Journal.Notes.Select(n => n.Kind)];

    public Bench Run(double seconds)
    {
        Engine.Start();
        return GoOn(seconds);
    }

    public Bench GoOn(double untilSeconds)
    {
        Engine.RunLawfully((long)(untilSeconds * Second));
        return this;
    }
}

/// <summary>Answers as it is told, without limits.</summary>
internal sealed class CommandedNode(Func<RandomSource, long, (double Seconds, Outcome Outcome)> behavior, RandomSource random) : Node
{
    private readonly Dictionary<int, Outcome> _outcomes = [];

    public long Started { get; private set; }

    public List<(long At, Request Request)>? Seen { get; set; }

    public override void Arrive(int call)
    {
        Started++;
        Seen?.Add((Engine.Now, Engine.Calls[call].Request));
        var (seconds, outcome) = behavior(random, Engine.Now);
        _outcomes[call] = outcome;
        if (seconds == 0)
        {
            Answer(call, outcome);
            return;
        }

        Engine.Schedule(Engine.Now + (long)(seconds * Bench.Second), this, 0, call);
    }

    public override void Handle(in Event happened) => Answer(happened.Subject, _outcomes[happened.Subject]);
}
