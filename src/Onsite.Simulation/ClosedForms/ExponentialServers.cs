namespace Onsite.Simulation.ClosedForms;

/// <summary>M/M/c: Poisson arrivals, exponential service, c servers, first come first served. Times are in the unit of the mean service time.</summary>
/// <param name="Rate">Arrivals in a unit of time, above 0.</param>
/// <param name="MeanService">The mean service time, above 0.</param>
/// <param name="Servers">The servers, 1 or more.</param>
public readonly record struct ExponentialServers(double Rate, double MeanService, int Servers)
{
    private double Load => Rate * MeanService;

    private double Slack => (Servers / MeanService) - Rate;

    /// <summary>The share of the servers' time that is worked; there is no steady state from 1 on.</summary>
    public double Utilization => Load / Servers;

    /// <summary>The share of arrivals that wait.</summary>
    public double WaitProbability => Erlang.C(Load, Servers);

    /// <summary>The mean time in line: C / (cμ - λ); infinite where there is no steady state.</summary>
    public double MeanWait => Utilization >= 1 ? double.PositiveInfinity : WaitProbability / Slack;

    /// <summary>The mean time from arrival to departure.</summary>
    public double MeanSojourn => MeanWait + MeanService;

    /// <summary>The mean number there.</summary>
    public double MeanNumber => Rate * MeanSojourn;

    /// <summary>The time from arrival to departure that a share of arrivals does not exceed; one server alone: -ln(1 - p) / (μ - λ).</summary>
    /// <exception cref="InvalidOperationException">There are several servers.</exception>
    public double SojournQuantile(double share) => Servers == 1 ? -Math.Log(1 - share) / Slack : throw new InvalidOperationException("The quantiles of the sojourn have this form with one server only.");
}
