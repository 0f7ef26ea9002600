using Onsite.Simulation.Distributions;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>Clients with times between them that know nothing of each other: a Poisson process where these are exponential, a metronome where they are constant.</summary>
internal sealed class RenewalArrivals : IArrivals
{
    private const double NanosecondsPerSecond = 1e9;

    private readonly Sampler _between;

    /// <summary>With a distribution of the seconds between two of them, whose mean is above 0.</summary>
    public RenewalArrivals(Distribution between)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(between.Mean, nameof(between));
        _between = between.Compile();
    }

    /// <summary>A Poisson process: what many people who know nothing of each other add up to.</summary>
    public static RenewalArrivals Poisson(double perSecond) => new(new Exponential(1 / perSecond));

    /// <summary>One after the other at the same distance: what a scheduled job or a load generator does.</summary>
    public static RenewalArrivals Regular(double perSecond) => new(new Constant(1 / perSecond));

    /// <inheritdoc />
    public Arrival Next(double now, double factor, RandomSource random) => new(now + (_between.Next(random) * NanosecondsPerSecond / factor), 1);

    /// <inheritdoc />
    public Arrival Replan(in Arrival planned, double now, double before, double after, RandomSource random) => planned with { At = now + ((planned.At - now) * before / after) };
}
