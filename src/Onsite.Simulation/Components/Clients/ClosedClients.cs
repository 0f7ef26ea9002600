using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Clients;

/// <summary>A number of clients who each wait for their answer, think, and come again: they slow down with what they use, which the public does not.</summary>
internal sealed class ClosedClients : Node
{
    private const int ThoughtEnough = 0;
    private const double NanosecondsPerSecond = 1e9;

    private readonly int _count;
    private readonly Sampler _thinking;
    private readonly RandomSource _random;

    public ClosedClients(int count, Distribution thinking, RandomSource random)
    {
        _count = count;
        _thinking = thinking.Compile();
        _random = random;
    }

    /// <summary>Where they go.</summary>
    public Link Entry { get; set; } = null!;

    /// <summary>What they ask for; null where no request is about a key.</summary>
    public KeyPopulation? Keys { get; set; }

    /// <summary>How long they had to wait, in nanoseconds.</summary>
    public LatencyHistogram Latency { get; private set; } = new();

    /// <inheritdoc />
    public override void Start()
    {
        for (var i = 0; i < _count; i++)
        {
            Think();
        }
    }

    /// <inheritdoc />
    public override void Arrive(int call) => throw new InvalidOperationException($"{Name} cannot be called.");

    /// <inheritdoc />
    public override void Handle(in Event happened) => Entry.Send(new Request(-1, happened.Time) { Key = Keys?.Next() ?? 0 });

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        Latency.Add(Engine.Now - answer.Request.IntendedAt);
        Think();
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Latency = new LatencyHistogram();
    }

    private void Think() => Engine.Schedule(Engine.Now + (long)(_thinking.Next(_random) * NanosecondsPerSecond), this, ThoughtEnough, 0);
}
