namespace Onsite.Simulation.Components.Names;

/// <summary>What a DNS zone and its resolvers have done.</summary>
internal sealed class DnsCounts
{
    /// <summary>Questions that resolvers have asked the zone: what is paid for.</summary>
    public long Queries { get; set; }

    /// <summary>Calls that an answer was there for.</summary>
    public long Hits { get; set; }

    /// <summary>Calls that had to wait for an answer.</summary>
    public long Waited { get; set; }

    /// <summary>Calls that went to a target that the zone had taken out of its answers, since their resolver did not know it yet.</summary>
    public long Outdated { get; set; }

    /// <summary>Begins to count anew.</summary>
    public void Clear() => (Queries, Hits, Waited, Outdated) = (0, 0, 0, 0);
}
