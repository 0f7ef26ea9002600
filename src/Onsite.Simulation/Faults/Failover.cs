using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>A store loses its primary, and a replica takes over as the store is built to; the fault itself is over at once.</summary>
/// <param name="Component">The store.</param>
public sealed record Failover(string Component) : Fault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        targets.Find<IFailingOver>(Component) is not null ? base.Problems(targets) : base.Problems(targets).Append($"Failover of \"{Component}\": no store with replicas has this name.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene) => scene.Targets.Find<IFailingOver>(Component)!.FailOver();
}
