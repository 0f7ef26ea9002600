namespace Onsite.Simulation.ClosedForms;

/// <summary>How many reads of a key that is written as a Poisson stream are older than its last write.</summary>
public static class Staleness
{
    /// <summary>The share of reads at a replica with a constant lag: those that a write came before within the lag, 1 - e^(-λL).</summary>
    /// <param name="writeRate">Writes of the key in a unit of time.</param>
    /// <param name="lag">The lag.</param>
    public static double Replica(double writeRate, double lag) => 1 - Math.Exp(-writeRate * lag);

    /// <summary>The share of reads where writes become visible every so often: a read comes anywhere between two refreshes, so 1 - (1 - e^(-λT)) / (λT).</summary>
    /// <param name="writeRate">Writes of the key in a unit of time.</param>
    /// <param name="interval">The time between refreshes.</param>
    public static double Refresh(double writeRate, double interval) => writeRate * interval == 0 ? 0 : 1 - ((1 - Math.Exp(-writeRate * interval)) / (writeRate * interval));
}
