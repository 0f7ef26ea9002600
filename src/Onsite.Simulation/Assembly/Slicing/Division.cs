namespace Onsite.Simulation.Assembly.Slicing;

/// <summary>What the servers of a component are divided by in a slice.</summary>
/// <param name="Parts">What the number of its parts is divided by; from 1.</param>
/// <param name="Cores">What the cores of each part are divided by; from 1.</param>
/// <param name="Pace">How many times as long each piece of work takes, where there is no core left to divide; from 1.</param>
internal readonly record struct Division(double Parts, double Cores = 1, double Pace = 1)
{
    /// <summary>Not divided.</summary>
    public static Division None { get; } = new(1);

    /// <summary>One of how many of its calls it gets, and as much of its capacity it has.</summary>
    public double Total => Parts * Cores * Pace;
}
