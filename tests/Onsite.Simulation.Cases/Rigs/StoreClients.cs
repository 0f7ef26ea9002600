using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who ask a store for what a test says, at a rate, and keep what the answers said.</summary>
internal sealed class StoreClients(double rate, Func<RandomSource, Engine, Request, Request> ask, RandomSource random) : Node
{
    private double _next;

    public Link Entry { get; set; } = null!;

    public LatencyHistogram Latency { get; private set; } = new();

    public long[] Outcomes { get; } = new long[Enum.GetValues<Outcome>().Length];

    public long Stale { get; private set; }

    public long Duplicates { get; private set; }

    public long Asked { get; private set; }

    public long? StopsAt { get; set; }

    public override void Start() => Plan();

    public override void Arrive(int call) => throw new InvalidOperationException();

    public override void Handle(in Event happened)
    {
        if (happened.Time >= StopsAt)
        {
            return;
        }

        Plan();
        Asked++;
        Entry.Send(ask(random, Engine, new Request(-1, happened.Time)));
    }

    public override void Resume(in Answer answer)
    {
        Outcomes[(int)answer.Outcome]++;
        Stale += (answer.Marks & Marks.Stale) != Marks.None ? 1 : 0;
        Duplicates += (answer.Marks & Marks.Duplicate) != Marks.None ? 1 : 0;
        if (answer.Outcome != Outcome.Ok)
        {
            return;
        }

        Latency.Add(Engine.Now - answer.Request.IntendedAt);
        if (answer.Request.Write != 0)
        {
            Engine.Ledger.Acknowledge(answer.Request.Write);
        }
    }

    public override void Restart(long now)
    {
        base.Restart(now);
        Latency = new LatencyHistogram();
        Array.Clear(Outcomes);
        (Stale, Duplicates, Asked) = (0, 0, 0);
    }

    private void Plan()
    {
        _next += random.NextExponential() / rate * 1e9;
        Engine.Schedule((long)_next, this, 0, 0);
    }
}
