namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// M/M/c + D: who has waited a fixed time steps out of the line (F. Baccelli, G. Hebuterne, "On queues with impatient customers", 1981). The wait V that an arrival with endless patience would have has the density λ p(c-1) e^((λ - cμ)v) up to the
/// patience τ and λ p(c-1) e^(λτ - cμv) beyond it, since beyond it nobody stays; p(j) ∝ aʲ/j! below c.
/// </summary>
public sealed class PatientServers
{
    private readonly double _meanService;
    private readonly double _serviceRate;
    private readonly double _drain;
    private readonly double _patience;
    private readonly double _density;

    /// <summary>The queue.</summary>
    /// <param name="rate">Arrivals in a unit of time; not the same as what all servers can do.</param>
    /// <param name="meanService">The mean service time.</param>
    /// <param name="servers">The servers, 1 or more.</param>
    /// <param name="patience">How long each waits.</param>
    public PatientServers(double rate, double meanService, int servers, double patience)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        _meanService = meanService;
        _serviceRate = servers / meanService;
        _drain = _serviceRate - rate;
        ArgumentOutOfRangeException.ThrowIfZero(_drain, nameof(rate));
        _patience = patience;
        var (term, sum) = (1.0, 1.0);
        for (var j = 1; j < servers; j++)
        {
            term *= rate * meanService / j;
            sum += term;
        }

        var within = term * rate * (1 - Math.Exp(-_drain * patience)) / _drain;
        var beyond = term * rate * Math.Exp(-_drain * patience) / _serviceRate;
        _density = term * rate / (sum + within + beyond);
    }

    /// <summary>The share of arrivals that step out of the line.</summary>
    public double Loss => _density * Math.Exp(-_drain * _patience) / _serviceRate;

    /// <summary>The mean time from arrival to departure of those who are served.</summary>
    public double MeanSojourn
    {
        get
        {
            var decayed = Math.Exp(-_drain * _patience);
            var waited = _density * (((1 - decayed) / _drain) - (_patience * decayed)) / _drain;
            return (waited / (1 - Loss)) + _meanService;
        }
    }
}
