namespace Onsite.Simulation.Kernel.Failures;

/// <summary>Clients who can come faster than their profile says, or all ask for one thing.</summary>
internal interface ISpiking
{
    /// <summary>Sets by what the rate of arrivals is multiplied from now on; 1 as the profile says, above 0.</summary>
    void SetSpike(double factor);

    /// <summary>Sets the share of requests that are about one and the same key from now on, from 0 (none beyond the usual popularity) to 1 (all).</summary>
    void SetHotKey(double share);
}
