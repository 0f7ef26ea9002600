namespace Onsite.Simulation.ClosedForms;

/// <summary>Poisson arrivals dealt out one after another to servers of exponential service, each with its own line: each of them is E_n/M/1.</summary>
/// <param name="Rate">Arrivals in a unit of time at all of them, above 0.</param>
/// <param name="MeanService">The mean service time, above 0.</param>
/// <param name="Servers">The servers, 1 or more.</param>
public readonly record struct RoundRobinServers(double Rate, double MeanService, int Servers)
{
    /// <summary>The share of arrivals that find their server at work: the root below 1 of σ = (λ / (λ + μ (1 - σ)))^n, the transform of the time between arrivals at one of them (D. G. Kendall 1953).</summary>
    public double FindsBusy
    {
        get
        {
            var (found, last) = (0.5, -1.0);
            for (var i = 0; i < 100_000 && Math.Abs(found - last) > 1e-15; i++)
            {
                (last, found) = (found, Math.Pow(Rate / (Rate + ((1 - found) / MeanService)), Servers));
            }

            return found;
        }
    }

    /// <summary>The mean time from arrival to departure: 1 / (μ (1 - σ)); infinite where there is no steady state.</summary>
    public double MeanSojourn => Rate * MeanService >= Servers ? double.PositiveInfinity : MeanService / (1 - FindsBusy);
}
