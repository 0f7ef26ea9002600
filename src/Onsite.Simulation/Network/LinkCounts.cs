namespace Onsite.Simulation.Network;

/// <summary>What went over a link.</summary>
internal sealed class LinkCounts
{
    /// <summary>Calls that the sender wanted answered.</summary>
    public long Exchanges { get; set; }

    /// <summary>Attempts that were made for them.</summary>
    public long Attempts { get; set; }

    /// <summary>Tries that were begun because an earlier one had failed.</summary>
    public long Retries { get; set; }

    /// <summary>Calls that the sender gave up though it might have tried again.</summary>
    public long GivenUp { get; set; }

    /// <summary>Tries that took the sender too long.</summary>
    public long TimedOut { get; set; }

    /// <summary>Attempts that were answered after the sender had given them up.</summary>
    public long Wasted { get; set; }

    /// <summary>Second attempts that were made since the first was slow.</summary>
    public long Hedges { get; set; }

    /// <summary>Second attempts that were answered first.</summary>
    public long HedgesWon { get; set; }

    /// <summary>Requests and answers that did not come through.</summary>
    public long Lost { get; set; }

    /// <summary>Attempts for each call.</summary>
    public double Amplification => (double)Attempts / Exchanges;

    /// <summary>Begins to count anew.</summary>
    public void Clear()
    {
        (Exchanges, Attempts, Retries, GivenUp, TimedOut) = (0, 0, 0, 0, 0);
        (Wasted, Hedges, HedgesWon, Lost) = (0, 0, 0, 0);
    }
}
