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

    /// <summary>
    /// The share of reads at a quorum that do not find a write which was acknowledged before them, where every copy takes an exponential time of its own for each write and reads take none. Looking back from a read, a write of age u is at one of
    /// the copies that are read with probability d(u) = 1 - (1 - F)ᴿ, and acknowledged without being there with s(u) = (1 - F)ᴿ P(Bin(N - R, F) ≥ W), F = 1 - e^(-u/m). The newest of these that is met decides, so the share is
    /// ∫ λ s(u) exp(-λ ∫ (s + d)) du, by the trapezoidal rule. It is 0 where R + W > N (D. K. Gifford, "Weighted voting for replicated data", 1979).
    /// </summary>
    /// <param name="writeRate">Writes of the key in a unit of time.</param>
    /// <param name="mean">The mean time that a copy takes, above 0.</param>
    /// <param name="copies">The copies N.</param>
    /// <param name="readQuorum">The copies R that a read asks.</param>
    /// <param name="writeQuorum">The copies W that acknowledge a write.</param>
    public static double Quorum(double writeRate, double mean, int copies, int readQuorum, int writeQuorum)
    {
        const int Steps = 200_000;
        const double Longest = 60; // times the mean: what is then not written is less than 1e-24
        var step = Longest / Steps;
        var (stale, met, before, decidedBefore) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 1; i <= Steps; i++)
        {
            var missing = Math.Exp(-i * step);
            var unread = Math.Pow(missing, readQuorum);
            var old = unread * AtLeast(writeQuorum, copies - readQuorum, 1 - missing);
            var decided = old + 1 - unread;
            met += writeRate * mean * step * (decided + decidedBefore) / 2;
            var density = writeRate * mean * old * Math.Exp(-met);
            stale += step * (density + before) / 2;
            (before, decidedBefore) = (density, decided);
        }

        return stale;
    }

    /// <summary>The probability that of so many independent tries at least so many succeed.</summary>
    private static double AtLeast(int successes, int tries, double chance)
    {
        var (sum, ways) = (0.0, 1.0);
        for (var k = 0; k <= tries; k++)
        {
            sum += k >= successes ? ways * Math.Pow(chance, k) * Math.Pow(1 - chance, tries - k) : 0;
            ways *= (double)(tries - k) / (k + 1);
        }

        return sum;
    }
}
