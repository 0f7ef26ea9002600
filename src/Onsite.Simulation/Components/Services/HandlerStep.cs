using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Services;

/// <summary>One step of a handler, made ready for running.</summary>
internal readonly record struct HandlerStep
{
    /// <summary>A step.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="seconds">How long it works or waits.</param>
    public HandlerStep(StepKind kind, Sampler seconds = default)
    {
        Kind = kind;
        Seconds = seconds;
    }

    /// <summary>What it does.</summary>
    public StepKind Kind { get; init; }

    /// <summary>How long it works or waits.</summary>
    public Sampler Seconds { get; init; }

    /// <summary>Where it calls.</summary>
    public Link? Link { get; init; }

    /// <summary>What it asks for there.</summary>
    public Verb Verb { get; init; }

    /// <summary>Where it calls all at once, for a <see cref="StepKind.Scatter"/>.</summary>
    public Fan[]? Fans { get; init; }

    /// <summary>Whether it writes something beside what the operation counts as done by: the ledger does not hear of it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The outbox of the store, from 1, that a message for its write is put into; 0 for none.</summary>
    public ushort Outbox { get; init; }

    /// <summary>Whether it goes on without the answer: nobody hears whether that call ends well.</summary>
    public bool IsDetached { get; init; }

    /// <summary>To whom it forwards.</summary>
    public Node? Target { get; init; }

    /// <summary>What lets it go on, for a <see cref="StepKind.Limit"/>.</summary>
    public RateLimiter? Limiter { get; init; }

    /// <summary>How likely it branches.</summary>
    public double Probability { get; init; }

    /// <summary>The step that it branches to.</summary>
    public int Jump { get; init; }

    /// <summary>The step that follows where the value was not there; 0 for the next one.</summary>
    public int OnMiss { get; init; }

    /// <summary>The step that follows where the call failed; 0 where the handler fails too.</summary>
    public int OnFailure { get; init; }
}
