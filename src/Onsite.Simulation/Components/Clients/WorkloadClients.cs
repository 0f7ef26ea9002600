using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Measuring;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients;

/// <summary>Those who come from outside with a scenario's workload: at the rates of its profile whether or not others were served, or as a number of users who each wait, think and come again.</summary>
internal sealed class WorkloadClients : Node, ITraffic
{
    private const int NextArrival = 0;
    private const int ThoughtEnough = 1;
    private const double NanosecondsPerSecond = 1e9;

    private readonly ArrivalClock? _clock;
    private readonly OperationMix _mix;
    private readonly int _users;
    private readonly Sampler _thinking;
    private readonly RandomSource _thinkingSource;
    private readonly OperationTally?[] _tallies;

    /// <summary>Clients.</summary>
    /// <param name="clock">When they come; null for users who wait for each other.</param>
    /// <param name="mix">What they ask for.</param>
    /// <param name="tallies">Where it is counted, by the number of the operation.</param>
    /// <param name="users">How many users there are, where they wait.</param>
    /// <param name="thinking">How long they think, in seconds.</param>
    /// <param name="thinkingSource">Draws how long.</param>
    public WorkloadClients(ArrivalClock? clock, OperationMix mix, OperationTally?[] tallies, int users, Sampler thinking, RandomSource thinkingSource)
    {
        _clock = clock;
        _mix = mix;
        _tallies = tallies;
        _users = users;
        _thinking = thinking;
        _thinkingSource = thinkingSource;
    }

    /// <summary>Where they go.</summary>
    public Link Entry { get; set; } = null!;

    /// <inheritdoc />
    public IReadOnlyList<OperationTally?> Tallies => _tallies;

    /// <inheritdoc />
    public override void Start()
    {
        if (_clock is not null)
        {
            PlanArrival();
            return;
        }

        for (var user = 0; user < _users; user++)
        {
            Think();
        }
    }

    /// <inheritdoc />
    public override void Arrive(int call) => throw new InvalidOperationException($"{Name} cannot be called.");

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (happened.Kind == NextArrival)
        {
            PlanArrival();
        }

        var choice = _mix.Next();
        _tallies[choice.Operation]!.Send();
        Entry.Send(new Request(-1, happened.Time) { Operation = choice.Operation, Key = choice.Key, Priority = choice.Priority, Write = choice.IsDurable ? Engine.Ledger.Begin() : 0 });
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        _tallies[answer.Request.Operation]!.End(answer, Engine.Now);
        if (answer.Request.Write != 0 && answer.Outcome == Outcome.Ok)
        {
            Engine.Ledger.Acknowledge(answer.Request.Write);
        }

        if (_clock is null)
        {
            Think();
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        foreach (var tally in _tallies)
        {
            tally?.Restart();
        }
    }

    private void PlanArrival()
    {
        var next = _clock!.Next();
        if (next < long.MaxValue / NanosecondsPerSecond)
        {
            Engine.Schedule((long)(next * NanosecondsPerSecond), this, NextArrival, 0);
        }
    }

    private void Think() => Engine.Schedule(Engine.Now + (long)(_thinking.Next(_thinkingSource) * NanosecondsPerSecond), this, ThoughtEnough, 0);
}
