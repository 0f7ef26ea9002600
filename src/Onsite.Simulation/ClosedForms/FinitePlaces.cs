namespace Onsite.Simulation.ClosedForms;

/// <summary>M/M/c/K: Poisson arrivals, exponential service, c servers, K places in all; who finds none is lost. p(n) ∝ aⁿ/n! up to c, then aⁿ / (c! c^(n-c)) (D. Gross et al., "Fundamentals of Queueing Theory", 4th ed. 2008, section 2.5).</summary>
public sealed class FinitePlaces
{
    private readonly double[] _share;
    private readonly double _rate;

    /// <summary>The queue.</summary>
    /// <param name="rate">Arrivals in a unit of time.</param>
    /// <param name="meanService">The mean service time.</param>
    /// <param name="servers">The servers, 1 or more.</param>
    /// <param name="places">The places with those at the servers, at least as many as these.</param>
    public FinitePlaces(double rate, double meanService, int servers, int places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(places, servers);
        _rate = rate;
        _share = new double[places + 1];
        var term = 1.0;
        var sum = 0.0;
        for (var n = 0; n <= places; n++)
        {
            term *= n == 0 ? 1 : rate * meanService / Math.Min(n, servers);
            _share[n] = term;
            sum += term;
        }

        for (var n = 0; n <= places; n++)
        {
            _share[n] /= sum;
        }
    }

    /// <summary>The share of arrivals that is lost.</summary>
    public double Loss => _share[^1];

    /// <summary>The mean number there.</summary>
    public double MeanNumber => _share.Select((share, n) => n * share).Sum();

    /// <summary>The mean time from arrival to departure of those who get in.</summary>
    public double MeanSojourn => MeanNumber / (_rate * (1 - Loss));
}
