namespace Onsite.Simulation.Network;

/// <summary>What went over a link.</summary>
internal sealed class LinkCounts
{
    /// <summary>Calls that the sender wanted answered.</summary>
    public long Exchanges { get; set; }

    /// <summary>Attempts that were made for them.</summary>
    public long Attempts { get; set; }

    /// <summary>Attempts that were made because an earlier one had failed.</summary>
    public long Retries { get; set; }

    /// <summary>Attempts that the sender gave up.</summary>
    public long TimedOut { get; set; }

    /// <summary>Attempts that were answered after the sender had given them up.</summary>
    public long Wasted { get; set; }

    /// <summary>Attempts for each call.</summary>
    public double Amplification => (double)Attempts / Exchanges;

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Exchanges, Attempts, Retries, TimedOut, Wasted) = (0, 0, 0, 0, 0);
}
