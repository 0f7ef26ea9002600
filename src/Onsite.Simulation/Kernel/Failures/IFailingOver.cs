namespace Onsite.Simulation.Kernel.Failures;

/// <summary>A store whose primary can be lost, so that a replica takes over: it is without a primary meanwhile, and writes that had not come across are lost.</summary>
internal interface IFailingOver
{
    /// <summary>Loses the primary now.</summary>
    void FailOver();
}
