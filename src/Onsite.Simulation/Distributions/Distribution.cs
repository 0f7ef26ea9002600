using Onsite.Simulation.Random;

namespace Onsite.Simulation.Distributions;

/// <summary>A distribution of amounts that are never negative: durations in seconds, sizes in bytes, whatever unit its user gives it. Immutable.</summary>
public abstract record Distribution
{
    /// <summary>The mean.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance; infinite where it does not exist.</summary>
    public abstract double Variance { get; }

    /// <summary>Variance over squared mean: 0 for a constant, 1 for the exponential. The one figure by which service times enter a queue's delay.</summary>
    public double SquaredCoefficientOfVariation => Mean == 0 ? 0 : Variance / (Mean * Mean);

    /// <summary>The distribution made ready for drawing.</summary>
    internal abstract Sampler Compile();

    /// <summary>Draws one amount. Whoever draws many compiles first.</summary>
    public double Next(RandomSource random) => Compile().Next(random);

    private protected static double Require(double value, bool holds, string name, string range) =>
        double.IsFinite(value) && holds ? value : throw new ArgumentOutOfRangeException(name, value, $"It is a number {range}.");
}
