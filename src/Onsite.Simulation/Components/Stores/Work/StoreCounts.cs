namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>What a store has done.</summary>
internal sealed class StoreCounts
{
    /// <summary>Reads that it has answered.</summary>
    public long Reads { get; set; }

    /// <summary>Those of them whose answer was older than the last write.</summary>
    public long Stale { get; set; }

    /// <summary>Writes that it has applied.</summary>
    public long Applied { get; set; }

    /// <summary>Those of them that it had applied before, and did not know again.</summary>
    public long AppliedAgain { get; set; }

    /// <summary>Writes that it knew again, and did not apply.</summary>
    public long Duplicates { get; set; }

    /// <summary>Writes that were applied, acknowledged and lost when another part took over.</summary>
    public long Lost { get; set; }

    /// <summary>Calls that it has refused: no connection, no place, too many a second.</summary>
    public long Refused { get; set; }

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Reads, Stale, Applied, AppliedAgain, Duplicates, Lost, Refused) = (0, 0, 0, 0, 0, 0, 0);
}
