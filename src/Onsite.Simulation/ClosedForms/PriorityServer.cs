using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.ClosedForms;

/// <summary>M/G/1 with priorities: one server takes the most important who waits, and interrupts nobody (A. Cobham, "Priority assignment in waiting line problems", 1954).</summary>
public sealed class PriorityServer
{
    private readonly (double Rate, Distribution Service)[] _classes;

    /// <summary>Of classes, the most important first, each with its arrivals in a unit of time and its service times.</summary>
    public PriorityServer(params IReadOnlyList<(double Rate, Distribution Service)> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        _classes = [.. classes];
    }

    /// <summary>The mean time in line of a class: W₀ / ((1 - σ(k-1)) (1 - σ(k))), where W₀ = Σ λE[S²] / 2 and σ(k) is the load of this class and those before it.</summary>
    public double MeanWait(int number)
    {
        var residual = _classes.Sum(c => c.Rate * (c.Service.Variance + (c.Service.Mean * c.Service.Mean))) / 2;
        var before = _classes.Take(number).Sum(c => c.Rate * c.Service.Mean);
        var through = before + (_classes[number].Rate * _classes[number].Service.Mean);
        return through >= 1 ? double.PositiveInfinity : residual / ((1 - before) * (1 - through));
    }

    /// <summary>The mean time from arrival to departure of a class.</summary>
    public double MeanSojourn(int number) => MeanWait(number) + _classes[number].Service.Mean;
}
