namespace Onsite.Simulation.Components.Balancers;

/// <summary>What a balancer thinks of a part.</summary>
internal struct Belief
{
    /// <summary>Whether it has heard that the part is registered.</summary>
    public bool IsListed;

    /// <summary>Whether the last checks have not spoken against it.</summary>
    public bool IsHealthy;

    /// <summary>Whether it is left out for a while because calls failed.</summary>
    public bool IsOut;

    /// <summary>Checks in a row that speak against what is thought of it.</summary>
    public int Against;

    /// <summary>Calls in a row that failed.</summary>
    public int Failures;

    /// <summary>How often in a row it was left out.</summary>
    public int TimesOut;

    /// <summary>Calls that are under way to it.</summary>
    public int Outstanding;

    /// <summary>When it began to get calls; the beginning of time where it always has.</summary>
    public long MemberSince;

    /// <summary>Whether calls may go to it.</summary>
    public readonly bool IsGood => IsListed && IsHealthy && !IsOut;
}
