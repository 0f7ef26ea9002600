using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>A cache loses everything that it keeps. It is over at once.</summary>
/// <param name="Component">The cache.</param>
public sealed record CacheFlush(string Component) : Fault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        targets.Find<IFlushing>(Component) is not null ? base.Problems(targets) : base.Problems(targets).Append($"CacheFlush of \"{Component}\": no cache has this name.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene) => scene.Targets.Find<IFlushing>(Component)!.Flush();
}
