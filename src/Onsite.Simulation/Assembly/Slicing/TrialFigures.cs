namespace Onsite.Simulation.Assembly.Slicing;

/// <summary>What the beginning of the whole run has shown of a component, at the highest rate of the scenario.</summary>
/// <param name="Busy">How busy its servers are; from 0, and above 1 where it gets more than it can do.</param>
/// <param name="Work">How long a call keeps a server busy, on average, in seconds.</param>
/// <param name="Inside">How many calls are there, on average.</param>
/// <param name="Latency">The median latency of the fastest operation, in seconds: what an additional wait is compared with.</param>
internal readonly record struct TrialFigures(double Busy, double Work, double Inside, double Latency)
{
    /// <summary>What is assumed where there was no trial: busy, and all that an operation waits for.</summary>
    public static TrialFigures Unknown { get; } = new(0.85, 1, double.PositiveInfinity, 1);
}
