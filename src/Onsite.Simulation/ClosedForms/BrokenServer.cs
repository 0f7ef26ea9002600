namespace Onsite.Simulation.ClosedForms;

/// <summary>M/M/1 whose server breaks down, whether it works or not, and goes on where it was once it is mended: Poisson arrivals, and exponential service, times to a breakdown and times to mend it.</summary>
/// <param name="Rate">Arrivals in a unit of time, above 0.</param>
/// <param name="ServiceRate">Services in a unit of time while it works, above 0.</param>
/// <param name="BreakRate">Breakdowns in a unit of time while it is whole, 0 or more.</param>
/// <param name="MendRate">Repairs in a unit of time while it is broken, above 0.</param>
public readonly record struct BrokenServer(double Rate, double ServiceRate, double BreakRate, double MendRate)
{
    /// <summary>The share of time that it is whole.</summary>
    public double Availability => MendRate / (MendRate + BreakRate);

    /// <summary>The mean number there: λ ((η + ξ)² + ξ μ) / ((η + ξ) (η (μ - λ) - λ ξ)) (H. White, L. S. Christie, "Queuing with preemptive priorities or with breakdown", 1958); infinite where there is no steady state.</summary>
    public double MeanNumber
    {
        get
        {
            var both = MendRate + BreakRate;
            var slack = (MendRate * (ServiceRate - Rate)) - (Rate * BreakRate);
            return slack <= 0 ? double.PositiveInfinity : Rate * ((both * both) + (BreakRate * ServiceRate)) / (both * slack);
        }
    }

    /// <summary>The mean time from arrival to departure.</summary>
    public double MeanSojourn => MeanNumber / Rate;
}
