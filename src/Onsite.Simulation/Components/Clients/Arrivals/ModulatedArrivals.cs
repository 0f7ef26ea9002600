using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>
/// A Markov-modulated Poisson process (W. Fischer, K. Meier-Hellstern, "The Markov-modulated Poisson process (MMPP) cookbook", 1993): a Poisson process whose rate goes through states, each of which lasts an
/// exponential time and is followed by the next, the last by the first. With a quiet and a busy state it comes in bursts.
/// </summary>
internal sealed class ModulatedArrivals : IArrivals
{
    private const double NanosecondsPerSecond = 1e9;

    private readonly ModulatedState[] _states;
    private int _state = -1;
    private double _endsAt;

    /// <summary>With its states in their order, two or more, at least one of which has a rate. It begins in one of them, as likely as it is in the long run.</summary>
    public ModulatedArrivals(params ReadOnlySpan<ModulatedState> states)
    {
        if (states.Length < 2)
        {
            throw new ArgumentException("There are two states or more.", nameof(states));
        }

        var any = false;
        foreach (var state in states)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(state.PerSecond, nameof(states));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(state.Seconds, nameof(states));
            any |= state.PerSecond > 0;
        }

        _states = any ? states.ToArray() : throw new ArgumentException("At least one state has a rate above 0.", nameof(states));
    }

    /// <summary>The rate in the long run, arrivals a second: the mean of the states' rates, weighted with how long they last.</summary>
    public double MeanRate => _states.Sum(s => s.PerSecond * s.Seconds) / _states.Sum(s => s.Seconds);

    /// <inheritdoc />
    public Arrival Next(double now, double factor, RandomSource random)
    {
        if (_state < 0)
        {
            Begin(now, random);
        }
        else if (now >= _endsAt)
        {
            Enter((_state + 1) % _states.Length, now, random);
        }

        var rate = _states[_state].PerSecond * factor;
        var comes = rate > 0 ? now + (random.NextExponential() * NanosecondsPerSecond / rate) : double.PositiveInfinity;
        return comes < _endsAt ? new Arrival(comes, 1) : new Arrival(_endsAt, 0);
    }

    /// <inheritdoc />
    public Arrival Replan(in Arrival planned, double now, double before, double after, RandomSource random) => Next(now, after, random); // A Poisson process has no memory.

    private void Begin(double now, RandomSource random)
    {
        var at = random.NextDouble() * _states.Sum(s => s.Seconds);
        var state = 0;
        while (state < _states.Length - 1 && at >= _states[state].Seconds)
        {
            at -= _states[state].Seconds;
            state++;
        }

        Enter(state, now, random);
    }

    private void Enter(int state, double now, RandomSource random)
    {
        _state = state;
        _endsAt = now + (random.NextExponential() * _states[state].Seconds * NanosecondsPerSecond);
    }
}
