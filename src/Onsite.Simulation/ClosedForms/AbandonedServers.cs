namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// M/M/c + M, Erlang A: whoever stands in line leaves it after an exponential time (C. Palm, "Research on telephone traffic carried by full availability groups", 1957; O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call
/// center with impatient customers", 2002). The number there goes up with λ and down with min(n, c) μ + (n - c)⁺ θ, so that there is a steady state under any load.
/// </summary>
public sealed class AbandonedServers
{
    private const double Negligible = 1e-16;

    private readonly double _meanService;
    private readonly double _served;
    private readonly double _servedWait;

    /// <summary>The queue.</summary>
    /// <param name="rate">Arrivals in a unit of time, above 0.</param>
    /// <param name="meanService">The mean service time, above 0.</param>
    /// <param name="servers">The servers, 1 or more.</param>
    /// <param name="meanPatience">How long one waits on average before one leaves, above 0.</param>
    public AbandonedServers(double rate, double meanService, int servers, double meanPatience)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(meanService);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(meanPatience);
        _meanService = meanService;
        var (drain, leave) = (servers / meanService, 1 / meanPatience);
        var (term, sum) = (1.0, 1.0);
        for (var n = 1; n < servers; n++)
        {
            term *= rate * meanService / n;
            sum += term;
        }

        // With all servers taken and k - 1 in line, an arrival is the k-th. Until its turn it survives stages of rate cμ + jθ, j from 1 to k, and it is served with the probability cμ / (cμ + kθ); how long a stage lasts has nothing to do with how it ends.
        var (served, waited, inLine, turn) = (sum, 0.0, 0.0, 0.0);
        term *= rate * meanService / servers;
        for (var k = 1; term > Negligible * sum || rate > drain + (k * leave); k++)
        {
            sum += term;
            turn += 1 / (drain + (k * leave));
            var share = drain / (drain + (k * leave));
            served += term * share;
            waited += term * share * turn;
            inLine += (k - 1) * term;
            term *= rate / (drain + (k * leave));
        }

        _served = served / sum;
        _servedWait = waited / served;
        MeanInLine = inLine / sum;
    }

    /// <summary>The share of arrivals that leave the line.</summary>
    public double Loss => 1 - _served;

    /// <summary>The mean number in line.</summary>
    public double MeanInLine { get; }

    /// <summary>The mean time from arrival to departure of those who are served.</summary>
    public double MeanSojourn => _servedWait + _meanService;
}
