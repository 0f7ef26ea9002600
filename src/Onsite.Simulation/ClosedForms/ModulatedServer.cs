namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// MMPP/M/1: one exponential server whose arrivals come in states, one after the other, each with a rate of its own. The number there and the state are a quasi-birth-death chain, which is geometric in a matrix: πₙ = π₀Rⁿ, where R is the least solution
/// of A₀ + RA₁ + R²A₂ = 0 (M. Neuts, "Matrix-Geometric Solutions in Stochastic Models", 1981, chapter 3).
/// </summary>
public sealed class ModulatedServer
{
    private const double Exactness = 1e-15;

    /// <summary>The queue.</summary>
    /// <param name="states">The states in their order: arrivals in a unit of time, and how long each lasts on average.</param>
    /// <param name="serviceRate">What the server does in a unit of time, more than what comes.</param>
    public ModulatedServer(IReadOnlyList<(double Rate, double Duration)> states, double serviceRate)
    {
        ArgumentNullException.ThrowIfNull(states);
        var size = states.Count;
        Rate = states.Sum(s => s.Rate * s.Duration) / states.Sum(s => s.Duration);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(serviceRate, Rate);
        var identity = SmallMatrix.Identity(size);
        var arrivals = SmallMatrix.Of(size, (i, j) => i == j ? states[i].Rate : 0);
        var changes = SmallMatrix.Of(size, (i, j) => ((j == (i + 1) % size ? 1 : 0) - (i == j ? 1 : 0)) / states[i].Duration);
        var services = SmallMatrix.Of(size, (i, j) => i == j ? serviceRate : 0);
        var empty = SmallMatrix.Add(changes, arrivals, -1);
        var inverse = SmallMatrix.Inverse(SmallMatrix.Add(empty, services, -1));

        var r = new double[size, size];
        double change;
        do
        {
            var next = SmallMatrix.Multiply(SmallMatrix.Add(arrivals, SmallMatrix.Multiply(SmallMatrix.Multiply(r, r), services)), inverse);
            next = SmallMatrix.Of(size, (i, j) => -next[i, j]);
            change = SmallMatrix.Add(next, r, -1).Cast<double>().Max(Math.Abs);
            r = next;
        }
        while (change > Exactness);

        // π₀ (B + R A₂) = 0 with one equation replaced by π₀ (I - R)⁻¹ 1 = 1.
        var sums = SmallMatrix.Inverse(SmallMatrix.Add(identity, r, -1));
        var boundary = SmallMatrix.Add(empty, SmallMatrix.Multiply(r, services));
        var equations = SmallMatrix.Of(size, (i, j) => j == 0 ? Enumerable.Range(0, size).Sum(k => sums[i, k]) : boundary[i, j]);
        var none = SmallMatrix.Multiply([.. Enumerable.Range(0, size).Select(i => i == 0 ? 1.0 : 0)], SmallMatrix.Inverse(equations));
        MeanNumber = SmallMatrix.Multiply(none, SmallMatrix.Multiply(r, SmallMatrix.Multiply(sums, sums))).Sum();
    }

    /// <summary>Arrivals in a unit of time, in the long run.</summary>
    public double Rate { get; }

    /// <summary>The mean number there.</summary>
    public double MeanNumber { get; }

    /// <summary>The mean time from arrival to departure.</summary>
    public double MeanSojourn => MeanNumber / Rate;
}
