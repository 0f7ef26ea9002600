using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// GI/GI/1, first come first served: independent times between arrivals to one server with independent service times. Its mean wait has no closed form, but bounds that are proven. They follow from
/// E[W] = E[X²] / (-2 E[X]) - E[I²] / (2 E[I]), where X is a service time less a time between arrivals and I an idle time (K. T. Marshall, "Some inequalities in queuing", Operations Research 1968).
/// </summary>
/// <param name="Between">The times between arrivals.</param>
/// <param name="Service">The service times.</param>
public sealed record RenewalServer(Distribution Between, Distribution Service)
{
    private double Rate => 1 / Between.Mean;

    /// <summary>The share of its time that the server works; the bounds hold below 1.</summary>
    public double Utilization => Rate * Service.Mean;

    /// <summary>No mean wait is longer: λ (σa² + σs²) / (2 (1 - ρ)) (J. F. C. Kingman, "Some inequalities for the queue GI/G/1", Biometrika 1962). In heavy traffic the wait comes as near to it as one likes.</summary>
    public double Kingman => Rate * (Between.Variance + Service.Variance) / (2 * (1 - Utilization));

    /// <summary>The same with ρ (2 - ρ) σa² for σa² (D. J. Daley, "Inequalities for moments of tails of random variables, with a queueing application", 1977): never above Kingman's.</summary>
    public double MostWait => Rate * ((Utilization * (2 - Utilization) * Between.Variance) + Service.Variance) / (2 * (1 - Utilization));

    /// <summary>
    /// No mean wait is shorter where the longer an arrival has failed to come, the sooner it comes (a mean residual life that falls, as of constant, uniform, and gamma times of shape 1 or more): Kingman's bound less
    /// (1 + ρ) / (2 λ) (K. T. Marshall, 1968).
    /// </summary>
    public double LeastWait => Math.Max(0, Kingman - ((1 + Utilization) / (2 * Rate)));
}
