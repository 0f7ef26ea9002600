namespace Onsite.Simulation.Kernel.Failures;

/// <summary>Somebody who wants to know which parts are there: a balancer.</summary>
internal interface IPartsWatcher
{
    /// <summary>A part is listed now, or is not any more; there may be more parts than before.</summary>
    void PartChanged(int part, bool isListed);
}
