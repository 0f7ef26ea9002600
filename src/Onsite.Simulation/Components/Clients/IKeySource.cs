namespace Onsite.Simulation.Components.Clients;

/// <summary>Where the keys of requests come from.</summary>
internal interface IKeySource
{
    /// <summary>The key that the next request is about, from 1.</summary>
    long Next();

    /// <summary>Lets a share of requests, from 0 to 1, be about one and the same key from now on, beside its usual popularity.</summary>
    void SetHotShare(double share);
}
