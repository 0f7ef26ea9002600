using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.ClosedForms;

/// <summary>M/G/1: Poisson arrivals to one server with any distribution of service times.</summary>
/// <param name="Rate">Arrivals in a unit of time.</param>
/// <param name="Service">The service times.</param>
public sealed record GeneralServer(double Rate, Distribution Service)
{
    /// <summary>The share of its time that the server works.</summary>
    public double Utilization => Rate * Service.Mean;

    /// <summary>The mean time in line, first come first served: λ E[S²] / (2 (1 - ρ)) (F. Pollaczek 1930, A. Khinchine 1932).</summary>
    public double MeanWait => Utilization >= 1 ? double.PositiveInfinity : Rate * (Service.Variance + (Service.Mean * Service.Mean)) / (2 * (1 - Utilization));

    /// <summary>The mean time from arrival to departure, first come first served.</summary>
    public double MeanSojourn => MeanWait + Service.Mean;

    /// <summary>The mean time from arrival to departure where all who are there share the server: E[S] / (1 - ρ), whatever the distribution (L. Kleinrock 1967).</summary>
    public double MeanSharedSojourn => Utilization >= 1 ? double.PositiveInfinity : Service.Mean / (1 - Utilization);
}
