namespace Onsite.Simulation.ClosedForms;

/// <summary>Every arrival of a Poisson stream sends a task to each of n exponential servers and is done when the last of them is.</summary>
/// <param name="Rate">Arrivals in a unit of time.</param>
/// <param name="MeanService">The mean service time of a task.</param>
/// <param name="Queues">The servers n, 1 or more.</param>
public readonly record struct ForkJoin(double Rate, double MeanService, int Queues)
{
    private double Load => Rate * MeanService;

    /// <summary>The mean time at one of the servers: 1 / (μ - λ).</summary>
    private double One => MeanService / (1 - Load);

    /// <summary>The mean time where nobody waits: Hn / μ.</summary>
    public double IdleMean => MeanService * OrderStatistics.Harmonic(Queues);

    /// <summary>The mean time with two servers, exactly: (12 - ρ) / 8 of the time at one (L. Flatto, S. Hahn, 1984; R. Nelson, A. N. Tantawi, 1988).</summary>
    /// <exception cref="InvalidOperationException">There are not two.</exception>
    public double MeanOfTwo => Queues == 2 ? (12 - Load) / 8 * One : throw new InvalidOperationException("Only two queues are known exactly.");

    /// <summary>What the mean time does not exceed: Hn times that at one, as if the queues knew nothing of each other (Nelson and Tantawi).</summary>
    public double UpperBound => OrderStatistics.Harmonic(Queues) * One;

    /// <summary>The mean time to within about five percent, up to 32 servers: (Hn/H2 + 4/11 (1 - Hn/H2) ρ) times that of two (Nelson and Tantawi, "Approximate analysis of fork/join synchronization in parallel queues", 1988).</summary>
    public double Approximation
    {
        get
        {
            var ratio = OrderStatistics.Harmonic(Queues) / OrderStatistics.Harmonic(2);
            return (ratio + (4.0 / 11 * (1 - ratio) * Load)) * (this with { Queues = 2 }).MeanOfTwo;
        }
    }
}
