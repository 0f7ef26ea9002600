using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Clients;

/// <summary>Clients who come whether or not those before them were served: what a public service meets.</summary>
internal sealed class OpenClients : Node
{
    private const int NextArrival = 0;
    private const double NanosecondsPerSecond = 1e9;

    private readonly Sampler _between;
    private readonly RandomSource _random;
    private double _next;

    /// <summary>Clients with a distribution of the seconds between them.</summary>
    public OpenClients(Distribution between, RandomSource random)
    {
        _between = between.Compile();
        _random = random;
    }

    /// <summary>Where they go.</summary>
    public Link Entry { get; set; } = null!;

    /// <summary>What they ask for; null where no request is about a key.</summary>
    public KeyPopulation? Keys { get; set; }

    /// <summary>How long those who were served had to wait, in nanoseconds from the moment they came.</summary>
    public LatencyHistogram Latency { get; private set; } = new();

    /// <summary>How those ended who were not served, by <see cref="Outcome"/>.</summary>
    public long[] Outcomes { get; } = new long[Enum.GetValues<Outcome>().Length];

    /// <inheritdoc />
    public override void Start() => Plan();

    /// <inheritdoc />
    public override void Arrive(int call) => throw new InvalidOperationException($"{Name} cannot be called.");

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        Plan();
        Entry.Send(new Request(-1, happened.Time) { Key = Keys?.Next() ?? 0 });
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        Outcomes[(int)answer.Outcome]++;
        if (answer.Outcome == Outcome.Ok)
        {
            Latency.Add(Engine.Now - answer.Request.IntendedAt);
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Latency = new LatencyHistogram();
        Array.Clear(Outcomes);
    }

    /// <summary>Adds up in full precision, so that a million roundings to nanoseconds do not shift the rate.</summary>
    private void Plan()
    {
        _next += _between.Next(_random) * NanosecondsPerSecond;
        Engine.Schedule((long)_next, this, NextArrival, 0);
    }
}
