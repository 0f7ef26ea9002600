using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who come at a rate that can rise, each about one of many keys.</summary>
internal sealed class KeyedClients(double rate, RandomSource arrivals, RandomSource keys) : Node, ISpiking
{
    private const int Keys = 1000;

    public Link Entry { get; set; } = null!;

    public double Factor { get; private set; } = 1;

    public double HotShare { get; private set; }

    public LatencyHistogram Latency { get; private set; } = new();

    public long[] Outcomes { get; } = new long[Enum.GetValues<Outcome>().Length];

    public void SetSpike(double factor) => Factor = factor;

    public void SetHotKey(double share) => HotShare = share;

    public override void Start() => Plan();

    public override void Arrive(int call) => throw new NotSupportedException();

    public override void Handle(in Event happened)
    {
        Plan();
        Entry.Send(new Request(-1, happened.Time) { Key = 1 + keys.NextInt32(Keys) });
    }

    public override void Resume(in Answer answer)
    {
        Outcomes[(int)answer.Outcome]++;
        if (answer.Outcome == Outcome.Ok)
        {
            Latency.Add(Engine.Now - answer.Request.IntendedAt);
        }
    }

    public override void Restart(long now)
    {
        base.Restart(now);
        Latency = new LatencyHistogram();
        Array.Clear(Outcomes);
    }

    private void Plan() => Engine.Schedule(Engine.Now + (long)(arrivals.NextExponential() / (rate * Factor) * FleetBench.Second), this, 0, 0);
}
