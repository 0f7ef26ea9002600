using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Throttling;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Network;

/// <summary>What a call has to pass at its sender before it stands in line for a connection, in this order: the breaker, the sender's own restraint, the limits of rate. What one of them refuses costs those after it nothing.</summary>
internal sealed class Gates
{
    private readonly RandomSource? _chance;

    public Gates(LinkPolicies policies, RandomSource? chance)
    {
        _chance = chance;
        Breaker = policies.Breaker is { } breaker ? new CircuitBreaker(breaker) : null;
        Throttle = policies.Throttle is { } throttle ? new ClientThrottle(throttle) : null;
        Limit = policies.RateLimit is { } limit ? new TokenBucket(limit) : null;
        WindowLimit = policies.WindowLimit is { } window ? new SlidingWindow(window) : null;
    }

    public CircuitBreaker? Breaker { get; }

    public ClientThrottle? Throttle { get; }

    public TokenBucket? Limit { get; }

    public SlidingWindow? WindowLimit { get; }

    /// <summary>Asks whether a call may go on; <see cref="Outcome.Ok"/> where it may.</summary>
    public Outcome Pass(long now)
    {
        if (Breaker is { } breaker && !breaker.WouldPass(now))
        {
            breaker.Stop();
            return Outcome.BreakerOpen;
        }

        if (Throttle is { } throttle && !throttle.TryPass(now, _chance!))
        {
            return Outcome.Shed;
        }

        return PassLimits(now) ? Outcome.Ok : Outcome.RateLimited;
    }

    /// <summary>Asks the limits of rate alone.</summary>
    public bool PassLimits(long now) => (Limit is null || Limit.TryTake(now)) && (WindowLimit is null || WindowLimit.TryTake(now));

    /// <summary>A try that was sent has ended.</summary>
    public void Record(long now, int phase, Outcome outcome)
    {
        Breaker?.Record(now, phase, outcome == Outcome.Ok);
        Throttle?.Record(now, outcome);
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        Breaker?.Restart(now);
        Throttle?.Restart();
        Limit?.Restart();
        WindowLimit?.Restart();
    }
}
