using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who publish what a test says, at random moments, and know their writes as done when they are told so.</summary>
internal sealed class Publishers(double rate, RandomSource random, Func<long, RandomSource, Request> request) : Node
{
    private const double Second = 1e9;

    public Link Entry { get; set; } = null!;

    public override void Start() => Engine.Schedule(Engine.Now + (long)(random.NextExponential() / rate * Second), this, 0, 0);

    public override void Arrive(int call) => throw new InvalidOperationException();

    public override void Handle(in Event happened)
    {
        Start();
        Entry.Send(request(happened.Time, random));
    }

    public override void Resume(in Answer answer)
    {
        if (answer is { Outcome: Outcome.Ok, Request.Write: not 0 })
        {
            Engine.Ledger.Acknowledge(answer.Request.Write);
        }
    }
}
