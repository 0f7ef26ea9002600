namespace Onsite.Simulation.Kernel.Failures;

/// <summary>Something that keeps what it can lose without harm, and then has to get it anew: a cache.</summary>
internal interface IFlushing
{
    /// <summary>Loses everything that it keeps, at once. It stays up.</summary>
    void Flush();
}
